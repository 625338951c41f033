import { sql } from 'kysely';
import { z } from 'zod';
import { namedOrganisation } from '#modules/directory/organisations/columns.ts';
import { holds } from '#platform/access/permission.ts';
import { notFound } from '#platform/errors.ts';
import { readFile } from '#platform/files/read-file.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { namedAs } from '#platform/query/named.ts';
import { readPage } from '#platform/query/read-page.ts';
import { day } from '../../planning/schema.ts';
import { daysOf, isOpen, latenessOn } from './late.ts';
import { requestPermissions } from './permissions.ts';
import { customers, type RequestRow, requestKinds, requestRow, requestStates } from './schema.ts';

type Reader = Scope<'consultation.request.read'>;

const requestList = listInput(['due', 'asked', 'state'], 'due').extend({
  state: z.enum(requestStates).optional(),
  kind: z.enum(requestKinds).optional(),
  customer: z.enum(customers).optional(),
  from: day.optional(),
  to: day.optional(),
  /** Those that wait for an answer. */
  open: z.boolean().optional(),
  /** Those that nobody took in time, or whose answer is overdue. */
  late: z.boolean().optional(),
  methodistId: z.uuid().optional(),
  organisationId: z.uuid().optional(),
});

export const listRequests = defineQuery({
  name: 'consultation.request.list',
  summary: 'Requests: all of them for those who answer, the own ones for everybody else.',
  permission: 'consultation.request.read',
  rule: requestPermissions['consultation.request.read'],
  input: requestList,
  output: pageOf(requestRow),
  http: { path: '/consultation-requests' },
  run: requestsPage,
});

export const readRequest = defineQuery({
  name: 'consultation.request.get',
  summary: 'One request with its answer.',
  permission: 'consultation.request.read',
  rule: requestPermissions['consultation.request.read'],
  input: z.object({ requestId: z.uuid() }),
  output: requestRow,
  http: { path: '/consultation-requests/{requestId}' },
  run: async (scope, { requestId }) => {
    const found = await requestsIn(scope).where('r.id', '=', requestId).executeTakeFirst();
    if (!found) throw notFound();
    return found;
  },
});

export const getRequestFile = defineQuery({
  name: 'consultation.request.file',
  summary: 'What was made of an order, or came with an answer.',
  permission: 'consultation.request.read',
  rule: requestPermissions['consultation.request.read'],
  input: z.object({ requestId: z.uuid() }),
  run: async (scope, { requestId }) => {
    const found = await requestsIn(scope).where('r.id', '=', requestId).executeTakeFirst();
    if (!found?.file) throw notFound();
    return readFile(scope, found.file.id);
  },
});

async function requestsPage(
  scope: Reader,
  { q, ...asked }: z.output<typeof requestList>,
): Promise<Page<RequestRow>> {
  let found = requestsIn(scope);
  const { askedOn } = daysOf(scope);
  if (asked.kind) found = found.where('r.kind', '=', asked.kind);
  if (asked.customer) found = found.where('r.customer', '=', asked.customer);
  if (asked.from) found = found.where(askedOn, '>=', asked.from);
  if (asked.to) found = found.where(askedOn, '<=', asked.to);
  if (asked.organisationId) found = found.where('r.organisation_id', '=', asked.organisationId);
  if (asked.state) found = found.where('r.state', '=', asked.state);
  if (asked.open) found = found.where(isOpen);
  if (asked.late) found = found.where(latenessOn(scope.today), 'is not', null);
  if (asked.methodistId) found = found.where('r.methodist_id', '=', asked.methodistId);
  if (q) {
    const pattern = containing(q);
    found = found.where(
      sql<boolean>`(r.question ilike ${pattern} or r.document ilike ${pattern} or r.answer ilike ${pattern}
        or r.asker_name ilike ${pattern})`,
    );
  }
  const { by, direction } = sortOf(asked.sort);
  const column = { due: sql`r.due_on`, asked: sql`r.asked_at`, state: sql`r.state` }[by];
  return readPage(
    found
      // What waits for an answer stands before what has one.
      .$if(by === 'due', (q) => q.orderBy(sql`not ${isOpen}`))
      // Of those, what was answered last stands first.
      .$if(by === 'due' && direction === 'asc', (q) =>
        q.orderBy(sql`case when not ${isOpen} then r.asked_at end`, 'desc'),
      )
      .orderBy(column, direction)
      .orderBy('r.id'),
    asked,
  );
}

function requestsIn(scope: Reader) {
  const { db, actor, today } = scope;
  const { askedOn, answeredOn } = daysOf(scope);
  const answers = holds(
    actor,
    'consultation.request.answer',
    requestPermissions['consultation.request.answer'],
  );
  return db
    .selectFrom('consultation_request as r')
    .leftJoin('consultation_topic as t', 't.id', 'r.topic_id')
    .leftJoin('person as m', 'm.id', 'r.methodist_id')
    .leftJoin('file as f', 'f.id', 'r.file_id')
    .$if(!answers, (q) => q.where('r.asked_by', '=', actor.userId ?? ''))
    .select((eb) => [
      'r.id',
      eb.ref('r.kind').$castTo<RequestRow['kind']>().as('kind'),
      'r.question',
      'r.document',
      eb.ref('r.customer').$castTo<RequestRow['customer']>().as('customer'),
      'r.contact',
      namedAs('t.id', 't.name').as('topic'),
      namedOrganisation('r.organisation_id', today).as('organisation'),
      'r.asker_name as askerName',
      sql<boolean>`r.asked_by is not distinct from ${actor.userId}`.as('isOwn'),
      namedAs('m.id', 'm.short_name').as('methodist'),
      eb.ref('r.state').$castTo<RequestRow['state']>().as('state'),
      askedOn.as('askedOn'),
      'r.due_on as dueOn',
      latenessOn(today).as('late'),
      'r.answer',
      answeredOn.as('answeredOn'),
      namedAs('f.id', 'f.name').as('file'),
      'r.reusable',
      'r.version',
    ]);
}
