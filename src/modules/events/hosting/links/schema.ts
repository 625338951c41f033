import { z } from 'zod';
import { expandPattern } from './expand-pattern.ts';

const pattern = z
  .string()
  .trim()
  .max(1000)
  .refine((text) => {
    try {
      return /^https?:$/.test(new URL(expandPattern(text, { on: '2026-01-01' })).protocol);
    } catch {
      return false;
    }
  });

/** Links to video meetings that a centre uses again and again, each with a name of its own. */
export const linkPatterns = z
  .array(z.object({ name: z.string().trim().min(1).max(100), pattern }))
  .max(20);
export type LinkPattern = z.output<typeof linkPatterns>[number];
