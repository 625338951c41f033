import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds for which a code stays on the wall. The one before it still counts: somebody is typing it. */
export const windowSeconds = 30;

/** Letters and figures that can't be mistaken for one another on a wall. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const length = 6;

/** The code of an event's wall at a moment: six letters or figures out of its secret and the time. */
export function codeAt(secret: Uint8Array, now: Date): string {
  return codeOf(secret, windowAt(now));
}

/** Whether a code as somebody typed it is on the wall now, or was a window ago. */
export function codeFits(secret: Uint8Array, typed: string, now: Date): boolean {
  const given = Buffer.from(
    typed
      .toLowerCase()
      .replace(/[^0-9a-z]/g, '')
      .padEnd(length, ' ')
      .slice(0, length + 1),
  );
  let fits = false;
  for (const back of [0, 1]) {
    const right = Buffer.from(codeOf(secret, windowAt(now) - back));
    if (given.length === right.length && timingSafeEqual(given, right)) fits = true;
  }
  return fits;
}

/** Milliseconds until the code changes. */
export function untilNext(now: Date): number {
  return windowSeconds * 1000 - (now.getTime() % (windowSeconds * 1000));
}

const windowAt = (now: Date) => Math.floor(now.getTime() / (windowSeconds * 1000));

function codeOf(secret: Uint8Array, window: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(window));
  const digest = createHmac('sha256', secret).update('event-wall ').update(counter).digest();
  // 48 bits over 31^6: no letter is noticeably likelier than another.
  let left = digest.readUIntBE(0, 6);
  let code = '';
  for (let at = 0; at < length; at++) {
    code += alphabet[left % alphabet.length];
    left = Math.floor(left / alphabet.length);
  }
  return code;
}
