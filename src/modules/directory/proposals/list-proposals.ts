import { isDeepStrictEqual } from 'node:util';
import { type ExpressionBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { DB } from '#platform/db/schema.gen.ts';
import { notFound } from '#platform/errors.ts';
import { readFile } from '#platform/files/read-file.ts';
import { defineQuery, type PlacedScope, type Scope } from '#platform/query/define.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../organisations/columns.ts';
import { personalDataPermissions } from '../permissions/personal-data.ts';
import { seesField } from '../personal-data/field-rules.ts';
import { sightOf, worksWithin } from '../personal-data/sight.ts';
import { matchesPerson } from '../search/matches.ts';
import {
  factOfRow,
  isFact,
  type Proposal,
  proposal,
  proposalStates,
  proposalSubjects,
  proposedFields,
} from './schema.ts';

const asked = listInput(['created', 'name', 'organisation', 'subject'], '-created').extend({
  state: several(z.enum(proposalStates)),
  subject: several(z.enum(proposalSubjects)),
});

export const listProposals = defineQuery({
  name: 'proposal.list',
  summary: 'What people propose for their cards, with what stands there now.',
  permission: 'proposal.read',
  rule: personalDataPermissions['proposal.read'],
  placed: true,
  input: asked.extend({
    /** Who works in these organisations or below them. */
    organisation: several(z.uuid()),
    personId: z.uuid().optional(),
  }),
  output: pageOf(proposal),
  http: { path: '/proposals' },
  async run(scope, { organisation, personId, ...list }) {
    let found = selectProposals(scope).where(reaches(scope));
    if (personId) found = found.where('pr.person_id', '=', personId);
    if (organisation)
      found = found.where(
        worksWithin({
          today: scope.today,
          reach: { organisationIds: organisation, sectionIds: [], directionIds: [] },
        }),
      );
    return page(found, list);
  },
});

export const listOwnProposals = defineQuery({
  name: 'proposal.list-own',
  summary: 'What the caller has proposed for the own card.',
  permission: 'proposal.read-own',
  rule: personalDataPermissions['proposal.read-own'],
  input: asked,
  output: pageOf(proposal),
  http: { path: '/own-card/proposals' },
  run: (scope, list) => page(selectProposals(scope).where(ofCaller(scope)), list),
});

export const readProposal = defineQuery({
  name: 'proposal.get',
  summary: 'One proposal: what stood on the card, what stands there now, what is to stand there.',
  permission: 'proposal.read',
  rule: personalDataPermissions['proposal.read'],
  placed: true,
  input: z.object({ id: z.uuid() }),
  output: proposal,
  http: { path: '/proposals/{id}' },
  async run(scope, { id }) {
    const row = await selectProposals(scope)
      .where(reaches(scope))
      .where('pr.id', '=', id)
      .executeTakeFirst();
    if (!row) throw notFound();
    return shown(row);
  },
});

export const readProposalFile = defineQuery({
  name: 'proposal.file',
  summary: 'The file that was given with a proposal.',
  permission: 'proposal.read',
  rule: personalDataPermissions['proposal.read'],
  placed: true,
  input: z.object({ id: z.uuid() }),
  async run(scope, { id }) {
    const row = await scope.db
      .selectFrom('card_proposal as pr')
      .innerJoin('person', 'person.id', 'pr.person_id')
      .select('pr.file_id as fileId')
      .where(reaches(scope))
      .where('pr.id', '=', id)
      .executeTakeFirst();
    if (!row?.fileId) throw notFound();
    return readFile(scope, row.fileId);
  },
});

/** Those who work where the caller confirms; the centre's own staff are the centre's. */
const reaches = (scope: PlacedScope) => worksWithin(scope);
const ofCaller =
  ({ actor }: Scope) =>
  (eb: ExpressionBuilder<DB & { pr: DB['card_proposal'] }, 'pr'>) =>
    eb('pr.person_id', '=', actor.personId ?? '00000000-0000-0000-0000-000000000000');

const stateOf = sql<Proposal['state']>`coalesce(pr.outcome, 'waiting')`;
const nameOf = sql<string>`concat_ws(' ', person.family_name, nullif(person.given_name, ''), nullif(person.patronymic, ''))`;

/** The columns of `person` that fields stand in, by the subject of a proposal. */
const columnOf = sql`case pr.subject ${sql.join(
  proposedFields.map(
    (field) =>
      sql`when ${sql.lit(field)} then ${sql.lit(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))}`,
  ),
  sql` `,
)} end`;
const rowNow = sql<unknown>`case pr.subject
  when 'qualification' then (select to_jsonb(f) from qualification f where f.id = pr.fact_id)
  when 'education' then (select to_jsonb(f) from education f where f.id = pr.fact_id)
  when 'award' then (select to_jsonb(f) from award f where f.id = pr.fact_id)
  else to_jsonb(person) -> ${columnOf} end`;

function organisationOf(today: string) {
  return sql<string>`coalesce((
    select ${labelOn(sql.ref('po.organisation_id'), today)} from post po
    where po.person_id = person.id and daterange(po.since, po.until, '[]') @> ${today}::date
    order by po.main desc, po.id limit 1), '')`;
}

function selectProposals(scope: Scope) {
  const { db, today } = scope;
  return db
    .selectFrom('card_proposal as pr')
    .innerJoin('person', 'person.id', 'pr.person_id')
    .leftJoin('file', 'file.id', 'pr.file_id')
    .select([
      'pr.id',
      'pr.person_id as personId',
      nameOf.as('person'),
      organisationOf(today).as('organisation'),
      'pr.subject',
      'pr.act',
      'pr.before',
      'pr.after',
      rowNow.as('row'),
      'pr.ground',
      'file.name as fileName',
      stateOf.as('state'),
      'pr.proposed_by_name as proposedBy',
      'pr.created_at as createdAt',
      'pr.decided_by_name as decidedBy',
      'pr.decided_at as decidedAt',
      'pr.reason',
      sightOf(scope).as('sight'),
    ]);
}
type Row = Awaited<ReturnType<ReturnType<typeof selectProposals>['execute']>>[number];

async function page(
  select: ReturnType<typeof selectProposals>,
  { q, state, subject, ...list }: z.output<typeof asked>,
) {
  let found = select;
  if (state) found = found.where(sql<boolean>`${stateOf} = any(${state}::text[])`);
  if (subject) found = found.where('pr.subject', 'in', subject);
  if (q) found = found.where(matchesPerson(q));
  const { by, direction } = sortOf(list.sort);
  const column = {
    created: sql`pr.created_at`,
    name: nameOf,
    organisation: sql`"organisation"`,
    subject: sql`pr.subject`,
  }[by];
  const read = await readPage(found.orderBy(column, direction).orderBy('pr.id'), list);
  return { ...read, rows: read.rows.map(shown) };
}

function shown({ row, sight, ...one }: Row): Proposal {
  const subject = proposal.shape.subject.parse(one.subject);
  if (!seesField(sight, subject))
    return proposal.parse({ ...one, before: null, after: null, now: null, conflict: false });
  const held = row ?? null;
  const now = isFact(subject) && held ? factOfRow(subject, held as Record<string, unknown>) : held;
  return proposal.parse({
    ...one,
    before: one.before ?? null,
    after: one.after ?? null,
    now,
    conflict: one.state === 'waiting' && !isDeepStrictEqual(now, one.before ?? null),
  });
}
