import type { RouterContextProvider } from 'react-router';
import type { Locale } from '#platform/i18n/locales.ts';
import { findInDirectory, findShared } from './search-directory.ts';
import { findWork } from './search-work.ts';

/** Something found: a record with a page of its own. */
export interface SearchHit {
  /** Name of the kind, in the reader's language («Пункти плану»). */
  group: string;
  title: string;
  /** A few words more: number, plan, date. */
  hint?: string;
  href: string;
}

/**
 * Looks in one kind of records for what the viewer may see.
 *
 * @param query at least two letters, trimmed
 * @returns the best few, best first
 */
export type SearchSource = (
  context: Readonly<RouterContextProvider>,
  query: string,
  locale: Locale,
) => Promise<SearchHit[]>;

/** Where the workspace's search looks. A module adds its own here. */
export const searchSources: readonly SearchSource[] = [findInDirectory, findShared, findWork];
