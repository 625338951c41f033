import { data } from 'react-router';
import { AppError } from '#platform/errors.ts';
import { errorPage } from '#platform/pages/door.ts';

/** What a page for visitors shows; null with 404 for what isn't there, which the page says in its own words. */
export async function forVisitor<T>(read: () => Promise<T>) {
  try {
    return data(await read());
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return data(null, { status: 404 });
    throw errorPage(error);
  }
}
