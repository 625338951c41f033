import { z } from 'zod';
import { isLocale, type Locale } from '#platform/i18n/locales.ts';

/** What an address of the public calendar asks for; what can't be read counts as not set. */
export interface PublicAsked {
  year: number | null;
  /** 9 for a school year. */
  firstMonth: 1 | 9;
  sectionId: string | null;
  kind: string | null;
  hostId: string | null;
  format: 'online' | null;
  audience: string | null;
  locale: Locale | null;
  /** Of the list in another website, which knows its own ground: light unless told; `auto` follows the reader's system. */
  theme: 'dark' | 'auto' | null;
  /** The list alone, without a look of its own: a website that puts it into its pages dresses it itself. */
  plain: boolean;
}

const id = z.uuid();

export function publicAsked(params: URLSearchParams): PublicAsked {
  const uuid = (name: string) => id.safeParse(params.get(name)).data ?? null;
  const year = /^20\d\d$/.exec(params.get('year') ?? '')?.[0];
  const kind = params.get('kind');
  const locale = params.get('lang');
  const theme = params.get('theme');
  return {
    year: year ? Number(year) : null,
    firstMonth: params.get('span') === '9' ? 9 : 1,
    sectionId: uuid('section'),
    kind: kind && /^[a-z0-9-]{1,60}$/.test(kind) ? kind : null,
    hostId: uuid('host'),
    format: params.get('online') ? 'online' : null,
    audience: params.get('audience')?.trim().slice(0, 200) || null,
    locale: isLocale(locale) ? locale : null,
    theme: theme === 'dark' || theme === 'auto' ? theme : null,
    plain: params.get('plain') === '1',
  };
}

/** The address of the same calendar with some parameters changed. */
export function publicQuery(asked: PublicAsked, changes: Partial<PublicAsked> = {}): string {
  const { year, firstMonth, sectionId, kind, hostId, format, audience, locale, theme, plain } = {
    ...asked,
    ...changes,
  };
  const params = Object.entries({
    year: year && String(year),
    span: firstMonth === 9 && '9',
    section: sectionId,
    kind,
    host: hostId,
    online: format && '1',
    audience,
    lang: locale,
    theme,
    plain: plain && '1',
  }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `?${new URLSearchParams(params)}`;
}
