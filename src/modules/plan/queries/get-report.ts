import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import type { Period } from '../deadline/types.ts';
import { planInGenitive } from '../export/plan-in-genitive.ts';
import { countReport, type ReportedDebt, type ReportedTask } from '../export/report-data.ts';
import type { ReportData } from '../export/report-document.ts';
import { paperWords } from '../export/words/words.ts';
import { planPermissions } from '../permissions.ts';
import { id, isoDate } from '../schema.ts';
import { debtOf } from './debts.ts';
import { filterTasks, selectTasks, tasksIn } from './task-rows.ts';

export const reportInput = z.object({
  /** All plans that aren't closed unless told. */
  planId: id.optional(),
  from: isoDate,
  until: isoDate,
  chapterId: id.optional(),
  personId: id.optional(),
  form: z.string().max(200).optional(),
  /** Of the report's own words; the centre's language unless told. */
  language: z.enum(locales).optional(),
});
type Asked = z.output<typeof reportInput>;

/** The execution of a plan, or of all of them, in a period: counted from tasks, nothing typed. */
export const getReport = defineQuery({
  name: 'plan.report',
  summary: 'The execution of a plan, or of all of them, in a period',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: reportInput,
  run: readReport,
  http: { path: '/report' },
});

export async function readReport(scope: Scope<'plan.read'>, asked: Asked) {
  const period: Period = [asked.from, asked.until];
  const { centre } = scope;
  const language = asked.language ?? centre.locale;
  const plans = await readPlans(scope, asked);
  const only = asked.planId ? plans[0] : undefined;
  if (asked.planId && !only) throw notFound();
  const planIds = plans.map((plan) => plan.id);
  const none = planIds.length === 0;
  const tasks = none ? [] : await readTasks(scope, asked, planIds);
  const debts = none ? [] : await readDebts(scope, asked, planIds);
  const note = await readNote(scope, asked);
  const report: ReportData = {
    language,
    centre: centre.name,
    plan: only ? planInGenitive(only.title, language) : paperWords(language).report.ofPlans,
    period,
    asOf: scope.today,
    ...countReport(tasks, debts, period),
    conclusions: note.text.split(/\n+/).filter((text) => text.trim() !== ''),
    signature: (only ?? plans.find(({ signature }) => signature))?.signature ?? null,
  };
  return { report, note, pack: centre.pack };
}

/** The plan that is asked for, else those at work in the period. */
async function readPlans({ db }: Scope<'plan.read'>, { planId, from, until }: Asked) {
  let q = db
    .selectFrom('plan')
    .select(['id', 'title', 'signature'])
    .orderBy('starts_on', 'desc')
    .orderBy('title')
    .orderBy('id');
  if (planId) q = q.where('id', '=', planId);
  else
    q = q
      .where('state', '<>', 'closed')
      .where('starts_on', '<=', until)
      .where('ends_on', '>=', from);
  const rows = await q.execute();
  return rows.map(({ signature, ...plan }) => ({
    ...plan,
    signature: signature as ReportData['signature'],
  }));
}

/** Due in the period, and older ones that were open when it began. */
async function readTasks(
  scope: Scope<'plan.read'>,
  { from, until, chapterId, personId, form }: Asked,
  planIds: readonly string[],
): Promise<ReportedTask[]> {
  const matching = filterTasks(tasksIn(scope), { until, chapterId, personId, form }, scope.today)
    .where('task.plan_id', 'in', planIds)
    .where((e) =>
      e.or([
        e('task.due_on', '>=', from),
        e('task.state', '=', 'open'),
        e.between('task.done_on', from, until),
      ]),
    );
  const rows = await selectTasks(matching, scope.today)
    .select(['item.path', 'item.parent_id as parentId', 'parent.number as parentNumber'])
    .select((e) => [
      e
        .selectFrom('task as later')
        .select((s) => s.fn.min('later.due_on').as('day'))
        .whereRef('later.carried_from_id', '=', 'task.id')
        .as('movedTo'),
      jsonArrayFrom(
        e
          .selectFrom('evidence as proof')
          .leftJoin('file', 'file.id', 'proof.file_id')
          .select([
            sql<string>`coalesce(proof.form, '')`.as('kind'),
            sql<string>`coalesce(nullif(proof.text, ''), file.name, proof.url)`.as('title'),
            'proof.url as link',
          ])
          .whereRef('proof.task_id', '=', 'task.id')
          .orderBy('proof.created_at')
          .orderBy('proof.id'),
      ).as('proofs'),
    ])
    .orderBy('plan.starts_on', 'desc')
    .orderBy('plan.title')
    .orderBy('plan.id')
    .orderBy('item.path')
    .orderBy('task.due_on')
    .orderBy('task.id')
    .execute();
  return rows.map(({ proofs, ...row }) => ({
    ...(row as unknown as Omit<ReportedTask, 'proofs'>),
    proofs: proofs.map(({ kind, title, link }) => ({ kind, title, ...(link ? { link } : {}) })),
  }));
}

/** Items whose separate schedule was never given. */
async function readDebts(
  { db }: Scope<'plan.read'>,
  { chapterId, personId, form }: Asked,
  planIds: readonly string[],
): Promise<ReportedDebt[]> {
  let q = db
    .selectFrom('plan_item as item')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .innerJoin('plan_chapter as chapter', 'chapter.id', 'item.chapter_id')
    .leftJoin('plan_item as parent', 'parent.id', 'item.parent_id')
    .where('item.plan_id', 'in', planIds)
    .where('item.removed_at', 'is', null)
    .where(debtOf());
  if (chapterId) q = q.where('item.chapter_id', '=', chapterId);
  if (personId)
    q = q.where((e) =>
      e.exists(
        e
          .selectFrom('plan_item_party as mine')
          .select('mine.id')
          .whereRef('mine.item_id', '=', 'item.id')
          .where('mine.person_id', '=', personId),
      ),
    );
  if (form)
    q = q.where(
      sql<boolean>`exists (select from plan_item_form f where f.item_id = item.id and f.value = ${form})`,
    );
  return q
    .select([
      'item.id as itemId',
      'item.path',
      'item.plan_id as planId',
      'item.chapter_id as chapterId',
      'chapter.number as chapterNumber',
      'chapter.title as chapterTitle',
      'plan.title as planTitle',
      'plan.ends_on as planEndsOn',
      'item.number',
      'item.text',
      'item.parent_id as parentId',
      'parent.number as parentNumber',
      'parent.text as parentText',
      'item.deadline',
      sql<
        string[]
      >`array(select f.value from plan_item_form f where f.item_id = item.id order by f.position)`.as(
        'forms',
      ),
    ])
    .select((e) =>
      jsonArrayFrom(
        e
          .selectFrom('plan_item_party as party')
          .leftJoin('person', 'person.id', 'party.person_id')
          .select([
            sql<string>`coalesce(person.id::text, party.role)`.as('id'),
            sql<string>`coalesce(person.short_name, party.role)`.as('name'),
          ])
          .whereRef('party.item_id', '=', 'item.id')
          .orderBy('party.position'),
      ).as('people'),
    )
    .orderBy('plan.starts_on', 'desc')
    .orderBy('plan.title')
    .orderBy('plan.id')
    .orderBy('item.path')
    .execute();
}

async function readNote({ db }: Scope<'plan.read'>, { planId, from, until }: Asked) {
  const note = await db
    .selectFrom('plan_report_note')
    .select(['text', 'version'])
    .where('plan_id', 'is not distinct from', planId ?? null)
    .where('starts_on', '=', from)
    .where('ends_on', '=', until)
    .executeTakeFirst();
  return note ?? { text: '', version: 0 };
}
