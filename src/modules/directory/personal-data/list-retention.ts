import { sql } from 'kysely';
import { z } from 'zod';
import { sayKind } from '#packs/directory-pack.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { readPack } from '../people/pack.ts';
import { personalDataPermissions } from '../permissions/personal-data.ts';
import { matchesPerson } from '../search/matches.ts';

const retained = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  person: z.string(),
  term: z.string(),
  /** The act that gives the term, or whose decision it is. */
  source: z.string(),
  dueOn: z.iso.date(),
  keptUntil: z.iso.date().nullable(),
  reason: z.string(),
  decidedBy: z.string().nullable(),
});

export const listRetention = defineQuery({
  name: 'retention.list',
  summary:
    'People whose data has been kept as long as the pack says, and who is kept longer on purpose.',
  permission: 'retention.read',
  rule: personalDataPermissions['retention.read'],
  input: listInput(['due', 'name']).extend({
    state: z.enum(['open', 'kept']).optional(),
    language: z.enum(locales).default('uk'),
  }),
  output: pageOf(retained),
  http: { path: '/retention' },
  async run({ db, centreId }, { q, state, language, ...list }) {
    const { pack } = await readPack(db, centreId);
    let found = db
      .selectFrom('retention_case as c')
      .innerJoin('person', 'person.id', 'c.person_id')
      .select([
        'c.id',
        'c.person_id as personId',
        'person.short_name as person',
        'c.term',
        'c.due_on as dueOn',
        'c.kept_until as keptUntil',
        'c.reason',
        'c.decided_by_name as decidedBy',
      ]);
    if (state) found = found.where('c.kept_until', state === 'open' ? 'is' : 'is not', null);
    if (q) found = found.where(matchesPerson(q));
    const { by, direction } = sortOf(list.sort);
    const column = { due: sql`c.due_on`, name: sql`person.short_name` }[by];
    const page = await readPage(found.orderBy(column, direction).orderBy('c.id'), list);
    return {
      ...page,
      rows: page.rows.map((row) => ({
        ...row,
        term: sayKind(pack.retentionTerms, row.term, language),
        source: pack.retentionTerms.find(({ key }) => key === row.term)?.source ?? '',
      })),
    };
  },
});
