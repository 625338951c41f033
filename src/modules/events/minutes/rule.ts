import { sql } from 'kysely';
import { schoolYearOf } from '#modules/directory/sections/school-year.ts';
import { minutesFormOf } from '#packs/minutes-form.ts';
import { partsOf } from '#platform/datetime/iso-date.ts';
import type { Db } from '#platform/db/database.ts';
import { type MinutesRule, minutesRule } from './schema.ts';

/** Whose minutes are counted together: those of a section, else those of a kind of event. */
export const bodyOf = ({ sectionId, kind }: { sectionId: string | null; kind: string }): string =>
  sectionId ? `section:${sectionId}` : `kind:${kind}`;

/** All bodies that are like one: the centre says once for them what it does not say of each. */
const bodiesOf = (body: string): 'sections' | 'kinds' =>
  body.startsWith('section') ? 'sections' : 'kinds';

/** How a body keeps its minutes: as the centre says of it, else of all like it, else as the pack does. */
export async function readRule(
  db: Db,
  centreId: string,
  body: string,
): Promise<MinutesRule & { version: number }> {
  const row = await db
    .selectFrom('minutes_rule')
    .select(['body', 'year', 'votes', 'quorum', 'pattern', 'version'])
    .where('body', 'in', [body, bodiesOf(body)])
    // «sections» stands behind «section:…», «kinds» behind «kind:…».
    .orderBy(sql`body = ${body}`, 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row) return { ...minutesRule.parse(row), version: row.body === body ? row.version : 0 };
  const { pack } = await db
    .selectFrom('centre')
    .select('pack')
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const { year } = minutesFormOf(pack);
  return {
    year: bodiesOf(body) === 'sections' ? year.section : year.kind,
    votes: false,
    quorum: null,
    pattern: '{n}',
    version: 0,
  };
}

/** The year within which a session's minutes are numbered. */
export const yearOf = ({ year }: MinutesRule, heldOn: string): number =>
  year === 'school' ? schoolYearOf(heldOn) : partsOf(heldOn).year;
