import { z } from 'zod';

/** What every answer of a key has; what is in it, the library checks. */
const answer = z.looseObject({
  id: z.string().min(1).max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
});

/** Reads the JSON that a browser sends of a key; null when it is none. */
export function readAnswer<R>(text: string): R | null {
  if (text.length > 50_000) return null;
  try {
    return answer.parse(JSON.parse(text)) as R;
  } catch {
    return null;
  }
}
