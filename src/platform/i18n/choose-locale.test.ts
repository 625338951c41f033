import { describe, expect, it } from 'vitest';
import { chooseLocale } from './choose-locale.ts';

const headers = (cookie: string, accept: string) =>
  new Headers({ cookie, 'accept-language': accept });

describe('chooseLocale', () => {
  it.each([
    ['the cookie wins', headers('a=1; locale=ru', 'en'), 'en', 'ru'],
    ['an unknown cookie is passed over', headers('locale=xx', 'en'), 'ru', 'ru'],
    ['a broken cookie is passed over', headers('locale=%E0%A4%A', 'en'), null, 'en'],
    ['another cookie with a like name does not count', headers('xlocale=ru', 'en'), null, 'en'],
    [
      'the browser decides when nothing is set',
      headers('', 'pl;q=0.9,ru;q=0.5,en;q=0.8'),
      null,
      'en',
    ],
    ['a regional tag is its language', headers('', 'ru-RU,ru;q=0.9'), null, 'ru'],
    ['a language with weight 0 is refused', headers('', 'en;q=0'), null, 'uk'],
    ['Ukrainian is the last resort', headers('', 'pl'), null, 'uk'],
  ])('%s', (_, given, setting, expected) => {
    expect(chooseLocale(given, setting)).toBe(expected);
  });
});
