import { describe, expect, it } from 'vitest';
import { openSmtp } from './smtp.ts';

const config = { publicUrl: 'https://kabinet.example.org/office' };

describe('openSmtp', () => {
  it.each([
    [
      'the address given',
      'smtp://mail.example.org?from=office%40example.org',
      'office@example.org',
    ],
    ['the user', 'smtps://robot%40example.org:p@mail.example.org', 'robot@example.org'],
    ['the program’s host', 'smtp://robot:p@mail.example.org:587', 'kabinet@kabinet.example.org'],
  ])('sends from %s', (_, url, from) => {
    expect(openSmtp(config, url).from).toBe(from);
  });
});
