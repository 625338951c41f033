import { schoolYearOf } from '#modules/directory/sections/school-year.ts';
import { minutesFormOf } from '#packs/minutes-form.ts';
import { partsOf } from '#platform/datetime/iso-date.ts';
import type { Db } from '#platform/db/database.ts';
import { type MinutesRule, minutesRule } from './schema.ts';

/** Whose minutes are counted together: those of a section, else those of a kind of event. */
export const bodyOf = ({ sectionId, kind }: { sectionId: string | null; kind: string }): string =>
  sectionId ? `section:${sectionId}` : `kind:${kind}`;

/** How a body keeps its minutes: as the centre says, else as its pack does. */
export async function readRule(
  db: Db,
  centreId: string,
  body: string,
): Promise<MinutesRule & { version: number }> {
  const row = await db
    .selectFrom('minutes_rule')
    .select(['year', 'votes', 'quorum', 'version'])
    .where('body', '=', body)
    .executeTakeFirst();
  if (row) return { ...minutesRule.parse(row), version: row.version };
  const { pack } = await db
    .selectFrom('centre')
    .select('pack')
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const { year } = minutesFormOf(pack);
  return {
    year: body.startsWith('section:') ? year.section : year.kind,
    votes: false,
    quorum: null,
    version: 0,
  };
}

/** The year within which a session's minutes are numbered. */
export const yearOf = ({ year }: MinutesRule, heldOn: string): number =>
  year === 'school' ? schoolYearOf(heldOn) : partsOf(heldOn).year;
