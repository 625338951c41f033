import type { PointReply } from './point-values.ts';

/** What came of sending: the server's answer, no network, or nobody signed in any more. */
export type Sent = PointReply | 'no-network' | 'signed-out';

/**
 * Sends a point as its form holds it. Not through the router: without a network its pages would give way to a page of an
 * error, and what is typed with them.
 */
export async function sendPoint(eventId: string, form: FormData): Promise<Sent> {
  let reply: Response;
  try {
    reply = await fetch(liveAddress(eventId), {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'manual',
      body: form,
    });
  } catch {
    return 'no-network';
  }
  // A redirect leads to the page of signing in.
  if (reply.type === 'opaqueredirect' || reply.status === 401) return 'signed-out';
  if (reply.status >= 500 || reply.status === 429) return 'no-network';
  return (await reply.json()) as PointReply;
}

/** Where a point is saved, and where it is asked what others have saved. */
export const liveAddress = (eventId: string) => `/events/${eventId}/minutes/live`;
