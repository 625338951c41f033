import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAddresses } from './read-addresses.ts';

it.each([
  ['Ольга Гай <olha@school.example>', [['Ольга Гай', 'olha@school.example']]],
  ['"Гай, Ольга" <Olha@School.example>', [['Гай Ольга', 'olha@school.example']]],
  [
    'a@b.example; c@d.example',
    [
      ['', 'a@b.example'],
      ['', 'c@d.example'],
    ],
  ],
  [
    'Ольга Гай <a@b.example>, Петро Дуб <c@d.example>',
    [
      ['Ольга Гай', 'a@b.example'],
      ['Петро Дуб', 'c@d.example'],
    ],
  ],
  ['Гай Ольга\tвчителька\ta@b.example', [['Гай Ольга вчителька', 'a@b.example']]],
  ['mailto:a@b.example', [['mailto', 'a@b.example']]],
  [
    'Дуб Петро Іванович\r\n\r\n  Гай Ольга  ',
    [
      ['Дуб Петро Іванович', null],
      ['Гай Ольга', null],
    ],
  ],
  [' ; , ', []],
])('reads %j', (text, people) => {
  expect(readAddresses(text)).toEqual(people.map(([name, email]) => ({ name, email })));
});

it('finds each address of a list, whatever parts them', () => {
  const address = fc
    .tuple(fc.stringMatching(/^[a-z][a-z0-9.]{0,8}[a-z0-9]$/), fc.stringMatching(/^[a-z]{2,8}$/))
    .map(([name, domain]) => `${name}@${domain}.example`);
  fc.assert(
    fc.property(
      fc.array(address, { minLength: 1, maxLength: 20 }),
      fc.constantFrom('\n', '; ', ', ', '\r\n', '\t', ';'),
      (addresses, between) => {
        expect(readAddresses(addresses.join(between)).map(({ email }) => email)).toEqual(addresses);
      },
    ),
  );
});
