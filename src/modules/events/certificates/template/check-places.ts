import { type CertificatePlace, certificatePlaces, placeNames } from '#packs/certificate-places.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** The place by each name that it can be written with. */
const byName = new Map<string, CertificatePlace>(
  certificatePlaces.flatMap((place) =>
    Object.values(placeNames[place]).map((name) => [name, place] as const),
  ),
);

/** What has to stand on every certificate, each as one of several places. */
const needed: readonly (readonly CertificatePlace[])[] = [
  ['number'],
  ['for-whom', 'name'],
  ['qr', 'code', 'address'],
];

export interface PlaceProblems {
  /** Names that nothing is known of, with the likeliest that was meant. */
  unknown: { name: string; meant: string | null }[];
  /** Names of places that are missing; any of them would do. */
  missing: string[][];
}

/**
 * What is wrong with the places of a form.
 *
 * @param names - as `inspectTemplate` gives them
 * @param locale - of the names that are suggested
 */
export function checkPlaces(names: readonly string[], locale: Locale): PlaceProblems {
  const found = new Set(names.map((name) => byName.get(name)));
  return {
    unknown: names
      .filter((name) => !byName.has(name))
      .map((name) => ({ name, meant: closest(name) })),
    missing: needed
      .filter((places) => !places.some((place) => found.has(place)))
      .map((places) => places.map((place) => placeNames[place][locale])),
  };
}

/** The known name with the fewest letters to change; null when none is near. */
function closest(name: string): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const known of byName.keys()) {
    const changes = distance(name, known);
    if (changes < least) [best, least] = [known, changes];
  }
  return best;
}

/** Letters to add, take away or replace (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(
        Math.min(
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
          (row[j] ?? 0) + (letter === b[j] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
