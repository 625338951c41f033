import { data, redirect } from 'react-router';
import { isLocale, localeCookie } from '#platform/i18n/locales.ts';
import { localPath } from '../access/local-path.ts';
import { appearanceValues } from '../appearance.ts';
import type { Route } from './+types/appearance';

const year = 60 * 60 * 24 * 365;

/**
 * Keeps the look and the language in cookies. A plain form works as well as a fetcher: the field
 * `to` says where to go back, and without it nothing but the cookie is answered.
 */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const headers = new Headers();
  const keep = (name: string, value: string) =>
    headers.append('Set-Cookie', `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax`);
  for (const [name, values] of Object.entries(appearanceValues)) {
    const value = values.find((known) => known === form.get(name));
    if (value) keep(name, value);
  }
  const locale = form.get('locale');
  if (isLocale(locale)) keep(localeCookie, locale);

  const to = form.get('to');
  if (typeof to !== 'string') return data(null, { headers });
  return redirect(localPath(to, request.url), { headers });
}
