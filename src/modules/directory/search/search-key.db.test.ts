import fc from 'fast-check';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';

const { appUrl } = await testDatabase();
const client = new pg.Client({ connectionString: appUrl });
await client.connect();
afterAll(() => client.end());

const keysOf = async (texts: readonly string[]): Promise<string[]> => {
  const { rows } = await client.query(
    'select search_key(text) as key from unnest($1::text[]) with ordinality t (text, n) order by n',
    [texts],
  );
  return rows.map(({ key }) => key);
};

describe('the key by which texts are looked for', () => {
  it.each([
    ['official Ukrainian transliteration', 'Згурський', 'Zghurskyi'],
    ['of sounds that begin a word otherwise', 'Єнакієвець Юрій Їжак', 'Yenakiievets Yurii Yizhak'],
    ['of щ', 'Щукін', 'Shchukin'],
    ['of a soft sign', 'Хмельницький', 'Khmelnytskyi'],
    ['Russian ways', 'Сергей Щукин', 'Sergey Schukin'],
    ['German and Polish j', 'Юлія', 'Julia'],
    ['Ukrainian and Russian', 'Наталія Явірська', 'Наталия Явирская'.replace('ая', 'а')],
    ['ё and е', 'Семёнов', 'Семенов'],
    ['ґ and г', 'Ґалаґан', 'Галаган'],
    ['і and и', 'Ліпін', 'Липин'],
    ['є and е at the beginning', 'Євген', 'Евген'],
    ['kinds of apostrophes', "Дем'янко", 'Дем’янко'],
    ['the apostrophe of a typewriter', 'Дем*янко', 'Демʼянко'],
    ['no apostrophe', 'Мар’яна', 'Марьяна'],
    ['Latin letters in a Cyrillic word', 'Cepгiй Koзaк', 'Сергій Козак'],
    ['Cyrillic letters in a Latin word', 'Кoval', 'Koval'],
    ['numbers', 'ПТУ №5', 'ПТУ N 5'],
    ['numbers without a space', 'ПТУ-5', 'пту5'],
    ['quotes and dashes', '«Ліцей» Заріччя — Північ', 'ліцей заріччя-північ'],
    ['letters made of two signs', 'и\u0306од', 'йод'],
  ])('makes one of %s: %s, %s', async (_, one, other) => {
    const [first, second] = await keysOf([one, other]);
    expect(first).toBe(second);
    expect(first).not.toBe('');
  });

  it('keeps apart what sounds otherwise', async () => {
    const keys = await keysOf(['Коваль', 'Ковач', 'Ковпак', 'Кобзар', 'Ліцей №5', 'Ліцей №6']);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('never fails, is made of small letters, digits and single spaces, and is its own key', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const name = fc.string({
      unit: fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэёъAbcdeghijkxyz5№ -’.'),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(text, name), { minLength: 30, maxLength: 30 }),
        async (texts) => {
          const keys = await keysOf(texts.map((one) => one.replaceAll('\0', '')));
          for (const key of keys) expect(key).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
          expect(await keysOf(keys)).toEqual(keys);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('gives a part of the key for a part of a word', async () => {
    const whole = 'Андрієнко-Яцишина';
    const parts = ['Андр', 'Андрі', 'дрієн', 'єнко', 'Яциш', 'цишин', 'нко'];
    const [key = '', ...keys] = await keysOf([whole, ...parts]);
    for (const part of keys) expect(key).toContain(part);
  });
});
