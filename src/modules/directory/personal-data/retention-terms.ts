import { type RetentionTerm, retentionTermsOn } from '#packs/people-pack.ts';
import type { Db } from '#platform/db/database.ts';
import { readCentreSettings } from '../centre/read-centre.ts';
import type { CentreSettings } from '../centre/settings.ts';
import { readPack } from '../people/pack.ts';

/** The terms in force on a day: the pack's, with the years that the centre has set instead. */
export function termsOf(
  terms: readonly RetentionTerm[],
  { retentionYears }: Pick<CentreSettings, 'retentionYears'>,
  day: string,
): RetentionTerm[] {
  return retentionTermsOn({ retentionTerms: terms }, day).map((term) => ({
    ...term,
    years: retentionYears.find((own) => own.term === term.key)?.years ?? term.years,
  }));
}

/** The same of a centre. */
export async function readTerms(db: Db, centreId: string, day: string): Promise<RetentionTerm[]> {
  const { pack } = await readPack(db, centreId);
  return termsOf(pack.retentionTerms, await readCentreSettings(db, centreId), day);
}
