import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { directoryPackOf } from '#packs/directory-pack.ts';
import { fieldsOf } from '../fields/fields-of.ts';
import { sheetKinds } from '../kinds.ts';
import { kindWords } from './kind-words.ts';
import { readFullName } from './read-name.ts';
import { readSheetDay } from './read-sheet-day.ts';
import { valueReader } from './read-value.ts';
import { unmix } from './unmix.ts';

const today = '2026-11-22';

test.each([
  ['01.09.2019', '2019-09-01'],
  ['1/9/19', '2019-09-01'],
  ['1.09.75', '1975-09-01'],
  ['1.09.36', '2036-09-01'],
  ['1.09.37', '1937-09-01'],
  ['2019-09-01', '2019-09-01'],
  ['2019-09-01T00:00:00', '2019-09-01'],
  ['01.09.2019 00:00:00', '2019-09-01'],
  ['1 вересня 2019 р.', '2019-09-01'],
  ['сентябрь 2019', '2019-09-01'],
  ['09.2019', '2019-09-01'],
  ['43709', '2019-09-01'],
  ['2019', '2019-01-01'],
  ['2019 рік', '2019-01-01'],
  ['31.06.2020', null],
  ['вересень', null],
  ['12', null],
  ['00.00.0000', null],
])('the day %s is %s', (text, day) => {
  expect(readSheetDay(text, today)?.day ?? null).toBe(day);
});

test.each([
  ['Коваленко Ганна Львівна', ['Коваленко', 'Ганна', 'Львівна']],
  ['КОВАЛЕНКО ГАННА ЛЬВІВНА', ['Коваленко', 'Ганна', 'Львівна']],
  ['Нечай-Левада Ганна Львівна', ['Нечай-Левада', 'Ганна', 'Львівна']],
  ['Нечай Левада Ганна Львівна', ['Нечай Левада', 'Ганна', 'Львівна']],
  ["Дем'яненко О.П.", ['Дем’яненко', 'О.', 'П.']],
  ['Koвaленко Ганна', ['Коваленко', 'Ганна', '']],
  ['12345', null],
  ['Разом: 25', null],
])('the name %s', (text, parts) => {
  const read = readFullName(text);
  expect(read && [read.familyName, read.givenName, read.patronymic]).toEqual(parts);
});

test('Latin letters inside a Cyrillic word are mended, words in Latin stay', () => {
  expect(unmix('Cтарший вчитель, English')).toBe('Старший вчитель, English');
});

test.each([
  ['вища', 'specialist-highest'],
  ['Вища категорія', 'specialist-highest'],
  ['спеціаліст вищої категорії', 'specialist-highest'],
  ['I кат.', 'specialist-first'],
  ['2', 'specialist-second'],
  ['спеціаліст', 'specialist'],
  ['найвищіша', null],
])('the category «%s» is %s', (text, key) => {
  expect(kindWords(directoryPackOf('ua-vet').categories)(text)).toBe(key);
});

describe('cells', () => {
  const context = { pack: directoryPackOf('ua-vet'), today, meanings: {} };
  const fields = sheetKinds.flatMap((kind) => [...fieldsOf(kind)]);

  it('of any text give a value or a problem, never a failure', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 60 })),
        (field, text) => {
          const read = valueReader(field, context)(text);
          expect('value' in read || read.problem.code.length > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('with a day are read back as the same day, however it is written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1930-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = '', month = '', day = ''] = iso.split('-');
          const serial = Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000);
          for (const text of [
            iso,
            `${day}.${month}.${year}`,
            `${Number(day)}/${Number(month)}/${year}`,
            String(serial),
          ])
            expect(readSheetDay(text, today)?.day).toBe(iso);
        },
      ),
    );
  });
});
