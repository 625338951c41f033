import { data } from 'react-router';
import { AppError } from '#platform/errors.ts';
import { errorPage } from '#platform/pages/door.ts';

/** For a page behind a letter's link: the address is a secret, and no search engine's. */
export const behindLetter = {
  headers: { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' },
};

/** What a page for visitors shows; null with 404 for what isn't there, which the page says in its own words. */
export async function forVisitor<T>(read: () => Promise<T>, init?: ResponseInit) {
  try {
    return data(await read(), init);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return data(null, { status: 404 });
    throw errorPage(error);
  }
}
