import { expect, it } from 'vitest';
import { challengeHolds, makeChallenge } from './challenge.ts';
import { relyingParty } from './relying-party.ts';

const now = new Date('2026-11-22T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

it('holds for its purpose, for an hour', () => {
  const challenge = makeChallenge('таємниця', 'sign-in', now);
  expect(challengeHolds('таємниця', 'sign-in', challenge, later(59))).toBe(true);
  expect(challengeHolds('таємниця', 'sign-in', challenge, later(61))).toBe(false);
  expect(challengeHolds('таємниця', 'new u-1', challenge, now)).toBe(false);
  expect(challengeHolds('інша', 'sign-in', challenge, now)).toBe(false);
});

it('does not hold when a byte of it is another, or when it is something else', () => {
  const bytes = Buffer.from(makeChallenge('таємниця', 'sign-in', now), 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const altered = Buffer.from(bytes);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(challengeHolds('таємниця', 'sign-in', altered.toString('base64url'), now)).toBe(false);
  }
  for (const other of ['', 'а', 'A'.repeat(200)])
    expect(challengeHolds('таємниця', 'sign-in', other, now)).toBe(false);
});

it.each([
  ['https://kabinet.example.org', 'kabinet.example.org'],
  ['http://localhost:3000', 'localhost'],
  ['http://kabinet.example.org', undefined],
  ['https://192.0.2.7', undefined],
  ['https://[2001:db8::1]:8443', undefined],
])('offers keys at %s to %s', (publicUrl, domain) => {
  expect(relyingParty(publicUrl)?.id).toBe(domain);
});
