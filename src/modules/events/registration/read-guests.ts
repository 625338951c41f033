import { z } from 'zod';
import { type Guest, guest } from './schema.ts';

/**
 * Guests as people paste them, one on a line: «name; address; institution», parted by semicolons or tabs. The address may
 * stand anywhere in the line.
 *
 * @returns the guests, and the lines that could not be read
 */
export function readGuests(text: string): { guests: Guest[]; unread: string[] } {
  const guests: Guest[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const parts = line.split(/[;\t]/).map((part) => part.trim());
    const email = parts.find((part) => z.email().safeParse(part).success);
    const [name = '', organisation = ''] = parts.filter((part) => part !== email);
    const read = guest.safeParse({ name, email, organisation });
    if (read.success) guests.push(read.data);
    else unread.push(line.trim().slice(0, 80));
  }
  return { guests, unread };
}
