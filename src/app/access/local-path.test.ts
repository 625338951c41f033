import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localPath } from './local-path.ts';

const base = 'https://kabinet.example.org/sign-in?to=x';

it.each([
  ['/plans/5?view=tree', '/plans/5?view=tree'],
  ['plans', '/plans'],
  [null, '/'],
  ['', '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/a', '/'],
  ['/\\elsewhere.example', '/'],
  ['\\\\elsewhere.example', '/'],
  ['/.//elsewhere.example', '/elsewhere.example'],
  ['/..//elsewhere.example', '/elsewhere.example'],
  ['/\t/elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['https://', '/'],
  ['http://kabinet.example.org/', '/'],
])('%j leads to %s', (to, path) => {
  expect(localPath(to, base)).toBe(path);
});

it('never leads away, whatever is given', () => {
  const part = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '//',
    'https:',
    '@',
    'evil.example',
    '?',
    '#',
    '\n',
    ' ',
    '%2f',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const path = localPath(parts.join(''), base);
      expect(new URL(path, base).origin).toBe('https://kabinet.example.org');
    }),
  );
});
