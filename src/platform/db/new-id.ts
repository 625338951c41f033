import { randomUUID } from 'node:crypto';

let last = 0;
let sequence = 0;

/**
 * An id as the database makes them (UUIDv7, RFC 9562), for rows that refer to one another before they are written.
 * Those made one after another sort in that order.
 */
export function newId(): string {
  const now = Math.max(Date.now(), last);
  sequence = now === last ? sequence + 1 : 0;
  // 4,096 a millisecond; what is more borrows from the next one.
  last = sequence > 0xfff ? now + 1 : now;
  if (sequence > 0xfff) sequence = 0;
  const time = last.toString(16).padStart(12, '0');
  const order = `7${sequence.toString(16).padStart(3, '0')}`;
  // The variant and the random bits are where a random UUID has them.
  return `${time.slice(0, 8)}-${time.slice(8)}-${order}-${randomUUID().slice(19)}`;
}
