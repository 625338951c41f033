import { isLocale, type Locale, localeCookie, sourceLocale } from './locales.ts';
import { readCookie } from './read-cookie.ts';

/**
 * The language of a reply: the switcher's cookie, then the user's own setting, then the first known
 * language of `Accept-Language` by weight, then Ukrainian.
 *
 * @param headers headers of the request
 * @param setting the language kept with the signed-in user, if any
 */
export function chooseLocale(headers: Headers, setting?: string | null): Locale {
  const chosen = readCookie(headers, localeCookie);
  if (isLocale(chosen)) return chosen;
  if (isLocale(setting)) return setting;
  return acceptedLocale(headers.get('accept-language') ?? '') ?? sourceLocale;
}

function acceptedLocale(header: string): Locale | undefined {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const weight = params.map((param) => param.trim()).find((param) => param.startsWith('q='));
      return { language: tag.split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
    .find(isLocale);
}
