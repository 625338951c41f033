import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, type IsoDate, startOfWeek } from '#platform/datetime/iso-date.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { readDuties } from '../tasks/duties.ts';
import { figuresOf, talliesBy } from '../tasks/tally.ts';
import { countTasks, type TaskCounts } from './count-tasks.ts';
import { debtOf } from './debts.ts';
import { openPlans, presentPlans } from './present-plans.ts';

const input = z.object({ planId: id.optional() });

/** Rows of each list on the one screen; the full lists are a link away. */
const shown = { late: 7, week: 4, debts: 3, duties: 5 };

/**
 * The director's one screen: figures, what is late and whose, this week, debts, by chapter, person and month. Of
 * one plan, or of all that are not closed and whose period holds today.
 */
export const getDirectorScreen = defineQuery({
  name: 'plan.director',
  summary: 'The director’s one screen',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readDirectorScreen,
  http: { path: '/director' },
});

export type DirectorScreen = Awaited<ReturnType<typeof readDirectorScreen>>;

/** A task as the one screen shows it. */
export interface DirectorTask {
  id: string;
  number: string | null;
  text: string;
  parentText: string | null;
  dueOn: IsoDate;
  people: string | null;
}

/** At least one. */
interface Plans {
  planIds: readonly string[];
}

async function readDirectorScreen(scope: Scope<'plan.read'>, { planId }: z.output<typeof input>) {
  const { db, today } = scope;
  const monday = startOfWeek(today);
  const week = [monday, addDays(monday, 6)] as const;
  const plans = await openPlans(scope);
  const counted = planId ? plans.filter(({ id }) => id === planId) : presentPlans(plans, today);
  const planIds = counted.map(({ id }) => id);
  const any = planIds.length > 0;
  const [{ byChapter, byPerson }, chapters, near, debts, duties] = await Promise.all([
    countTasks(scope, planIds),
    any ? selectChapters(db, { planIds }) : [],
    any ? selectNearTasks(db, { planIds, today, sunday: week[1] }) : [],
    any ? selectDebts(db, { planIds }) : [],
    readDuties(scope, { personId: undefined, until: week[1] }),
  ]);
  return {
    plans,
    counted: planIds,
    week,
    figures: figuresOf(byChapter, today, week),
    byMonth: Array.from(
      talliesBy(byChapter, today, ({ dueOn }) => dueOn.slice(0, 7)),
      ([month, tally]) => ({ month, ...tally }),
    ),
    byChapter: tallyChapters(chapters, byChapter, today),
    byPerson: tallyPeople(byPerson, today),
    late: near.filter(({ dueOn }) => dueOn < today) satisfies DirectorTask[],
    thisWeek: near.filter(({ dueOn }) => dueOn >= today) satisfies DirectorTask[],
    debts: debts.map(({ total: _, ...debt }) => debt),
    debtCount: debts[0]?.total ?? 0,
    duties: duties.slice(0, shown.duties),
    dutyCount: duties.length,
  };
}

/** Chapters in the order of the document. */
const selectChapters = keptQuery((db, { planIds }: Plans) =>
  db
    .selectFrom('plan_chapter')
    .select(['id', 'number', 'title', 'plan_id as planId'])
    .where('plan_id', 'in', planIds)
    .orderBy('plan_id')
    .orderBy('position'),
);

/** How far each chapter is that has tasks. */
function tallyChapters(
  chapters: Awaited<ReturnType<typeof selectChapters>>,
  counts: TaskCounts['byChapter'],
  today: IsoDate,
) {
  const tallies = talliesBy(counts, today, ({ chapterId }) => chapterId);
  return chapters.flatMap((chapter) => {
    const tally = tallies.get(chapter.id);
    return tally ? [{ ...chapter, ...tally }] : [];
  });
}

/** How each person's tasks stand, who is late first; tasks of nobody stand under a null. */
function tallyPeople(counts: TaskCounts['byPerson'], today: IsoDate) {
  const names = new Map(counts.map(({ personId, personName }) => [personId, personName]));
  const tallies = talliesBy(counts, today, ({ personId }) => personId);
  return Array.from(tallies, ([id, tally]) => ({
    id,
    name: names.get(id) ?? null,
    ...tally,
  })).sort((a, b) => b.late - a.late || (a.name ?? '').localeCompare(b.name ?? '', 'uk'));
}

/** The first of what is late, the oldest first, and of what is due by Sunday. */
const selectNearTasks = keptQuery(
  (db, { planIds, today, sunday }: Plans & { today: string; sunday: string }) =>
    db
      .with('near', (q) =>
        q
          .selectFrom('task')
          .innerJoin('plan_item as item', 'item.id', 'task.item_id')
          .select(['task.id', 'task.item_id', 'task.due_on'])
          .select(
            sql<number>`row_number() over (partition by task.due_on < ${today} order by task.due_on, item.path, task.id)`.as(
              'place',
            ),
          )
          .where('task.plan_id', 'in', planIds)
          .where('item.plan_id', 'in', planIds)
          .where('task.state', '=', 'open')
          .where('task.due_on', '<=', sunday)
          .where('item.removed_at', 'is', null),
      )
      .selectFrom('near')
      .innerJoin('plan_item as item', 'item.id', 'near.item_id')
      .leftJoin('plan_item as parent', 'parent.id', 'item.parent_id')
      .select(['near.id', 'item.number', 'near.due_on as dueOn'])
      .select([shortened('item.text').as('text'), shortened('parent.text').as('parentText')])
      .select((e) =>
        e
          .selectFrom('task_person as tp')
          .innerJoin('person', 'person.id', 'tp.person_id')
          .select(
            sql<string | null>`string_agg(person.short_name, ', ' order by person.short_name)`.as(
              'names',
            ),
          )
          .whereRef('tp.task_id', '=', 'near.id')
          .as('people'),
      )
      .where(
        sql<boolean>`near.place <= case when near.due_on < ${today} then ${sql.lit(shown.late)} else ${sql.lit(shown.week)} end`,
      )
      .orderBy('near.due_on')
      .orderBy('near.place'),
);

/** As much of a text as one line can hold on any screen. */
function shortened(column: string) {
  return sql<string>`left(${sql.ref(column)}, 160)`;
}

/** Separate schedules without dates, the first few, each with the number of all. */
const selectDebts = keptQuery((db, { planIds }: Plans) =>
  db
    .selectFrom('plan_item as item')
    .select(['item.id', 'item.plan_id as planId', 'item.number', 'item.responsible'])
    .select([shortened('item.text').as('text'), sql<number>`count(*) over ()`.as('total')])
    .where('item.removed_at', 'is', null)
    .where('item.plan_id', 'in', planIds)
    .where(debtOf())
    .orderBy('item.plan_id')
    .orderBy('item.path')
    .limit(shown.debts),
);
