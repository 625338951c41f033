import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { minutesPermissions } from './permissions.ts';
import { printNumber } from './print-number.ts';
import { readRule, yearOf } from './rule.ts';
import { minutesRule } from './schema.ts';

const body = z.object({
  /** «sections», «kinds», «section:<id>», «kind:<key>». */
  body: z.string(),
  /** Of the section; empty for all of a sort. */
  section: z.string(),
  /** The key of the kind; empty for the others. */
  kind: z.string(),
  rule: minutesRule,
  /** How the seventh minutes of this year are numbered. */
  example: z.string(),
  /** Whether the centre has said it of this body itself. */
  own: z.boolean(),
  version: z.number().int(),
});
export type BodyRule = z.output<typeof body>;

export const listMinutesRules = defineQuery({
  name: 'minutes.rules',
  summary:
    'How minutes are numbered and what they ask: for all sections, for all kinds, and for each body.',
  permission: 'minutes.rules',
  rule: minutesPermissions['minutes.rules'],
  input: z.object({}),
  output: z.array(body),
  http: { path: '/minutes-rules' },
  run: readRules,
});

async function readRules({ db, centreId, today }: Scope<'minutes.rules'>): Promise<BodyRule[]> {
  const sections = await db
    .selectFrom('section')
    .select(['id', 'name'])
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', today)]))
    .orderBy('name')
    .execute();
  const kinds = (await readKinds(db, centreId)).filter(
    ({ archived, settings }) => !archived && settings.minutesDueDays !== null,
  );
  const said = new Set(
    (await db.selectFrom('minutes_rule').select('body').execute()).map((row) => row.body),
  );
  const bodies = [
    { body: 'sections', section: '', kind: '' },
    { body: 'kinds', section: '', kind: '' },
    ...sections.map(({ id, name }) => ({ body: `section:${id}`, section: name, kind: '' })),
    ...kinds.map(({ key }) => ({ body: `kind:${key}`, section: '', kind: key })),
  ];
  const rows: BodyRule[] = [];
  // What says nothing of its own is as all of its sort: two questions for all of them.
  const common = new Map<string, BodyRule>();
  for (const one of bodies) {
    const own = said.has(one.body);
    const like = one.section ? common.get('sections') : one.kind ? common.get('kinds') : undefined;
    const { version, ...rule } =
      own || !like ? await readRule(db, centreId, one.body) : { ...like.rule, version: 0 };
    const row = { ...one, rule, example: printNumber(rule, 7, yearOf(rule, today)), own, version };
    common.set(one.body, row);
    rows.push(row);
  }
  return rows;
}
