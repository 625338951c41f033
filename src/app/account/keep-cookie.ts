import { centreCookie } from '#platform/access/identify-request.ts';
import { type Locale, localeCookie } from '#platform/i18n/locales.ts';

const year = 60 * 60 * 24 * 365;

/** The cookie by which a browser stays in one of the person's centres. */
export function keepCentre(centreId: string, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${centreCookie}=${centreId}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure}`;
}

/** The cookie of the chosen language; null takes it away, so that the browser's own is used. */
export function keepLocale(locale: Locale | null): string {
  return locale
    ? `${localeCookie}=${locale}; Path=/; Max-Age=${year}; SameSite=Lax`
    : `${localeCookie}=; Path=/; Max-Age=0; SameSite=Lax`;
}
