import type { IsoDate, Period } from '#modules/plan/deadline/types.ts';
import { isoDate, partsOf } from '#platform/datetime/iso-date.ts';
import type { TaskRow } from '../queries/task-rows.ts';
import { paperDate } from './paper-dates.ts';
import { chapterName } from './plan-table.ts';
import {
  countStates,
  type ReportChapter,
  type ReportData,
  type ReportEvidence,
  type ReportPart,
  type ReportRow,
  type ReportShare,
  type ReportState,
} from './report-document.ts';

/** Where an item stands: what a row of the report says whatever became of it. */
export interface ReportedItem {
  itemId: string;
  path: string;
  planId: string;
  chapterId: string;
  chapterNumber: string | null;
  chapterTitle: string;
  planTitle: string;
  number: string | null;
  text: string;
  parentId: string | null;
  parentNumber: string | null;
  parentText: string | null;
  deadline: string;
  forms: string[];
  people: { id: string; name: string }[];
}

/** A task with what shows that it was done. */
export interface ReportedTask extends ReportedItem {
  id: string;
  origin: TaskRow['origin'];
  dueOn: IsoDate;
  state: TaskRow['state'];
  late: boolean;
  result: string;
  reason: string;
  doneOn: IsoDate | null;
  /** The day of its successor. */
  movedTo: IsoDate | null;
  proofs: ReportEvidence[];
}

/** An item «за окремим графіком» that has no dates. */
export interface ReportedDebt extends ReportedItem {
  planEndsOn: IsoDate;
}

/** An obligation with its place, so that it can be counted by chapter, person, form and month. */
interface Obligation {
  item: ReportedItem;
  row: ReportRow;
}

/** Names the chapter of an item; in a report of several plans with the plan's name. */
type NameChapter = (item: ReportedItem) => string;

type Counted = Pick<
  ReportData,
  | 'figures'
  | 'byChapter'
  | 'byPerson'
  | 'byForm'
  | 'byMonth'
  | 'chapters'
  | 'arrears'
  | 'standing'
  | 'undated'
>;

/**
 * Counts what was due in a period and sorts it into the parts of a report. An undated item is due with
 * its plan's last day: it is counted when that day is reached, and only named before.
 *
 * @param tasks due in the period, or before it and not closed before it; in the order of the plans
 */
export function countReport(
  tasks: readonly ReportedTask[],
  debts: readonly ReportedDebt[],
  period: Period,
): Counted {
  const [start, end] = period;
  const items = [...tasks, ...debts];
  const isOnePlan = new Set(items.map(({ planId }) => planId)).size < 2;
  const nameOf: NameChapter = (item) =>
    isOnePlan ? chapterOf(item) : `${chapterOf(item)} (${item.planTitle})`;
  const due = tasks.map((task): Obligation & { task: ReportedTask } => ({
    task,
    item: task,
    row: taskRow(task),
  }));
  const owed = debts.map((debt): Obligation & { debt: ReportedDebt } => ({
    debt,
    item: debt,
    row: debtRow(debt),
  }));
  const dated = due.filter(({ task }) => task.origin !== 'evidence' && task.dueOn >= start);
  const undated = owed.filter(({ debt }) => debt.planEndsOn <= end);
  const counted = inOrder([...dated, ...undated]);
  return {
    figures: figuresOf(counted),
    byChapter: sharesBy(counted, ({ item }) => [nameOf(item)]),
    byPerson: sharesBy(counted, ({ item }) => item.people.map(({ name }) => name)).sort((a, b) =>
      a.name.localeCompare(b.name, 'uk'),
    ),
    byForm: sharesBy(counted, ({ item }) => item.forms).sort((a, b) =>
      a.name.localeCompare(b.name, 'uk'),
    ),
    byMonth: monthsOf(period).map((month) => {
      const own = dated.filter(({ task }) => task.dueOn.startsWith(month));
      return {
        month,
        planned: own.length,
        done: own.filter(({ row }) => row.state === 'done').length,
      };
    }),
    chapters: chaptersOf(counted, nameOf),
    arrears: partOf(
      due.filter(({ task }) => task.origin !== 'evidence' && task.dueOn < start),
      nameOf,
    ),
    standing: partOf(
      due.filter(({ task }) => task.origin === 'evidence' && task.dueOn >= start),
      nameOf,
    ),
    undated: chaptersOf(
      owed.filter(({ debt }) => debt.planEndsOn > end),
      nameOf,
    ),
  };
}

/** Tasks and debts of one plan stand together in its order; plans keep the order in which they came. */
function inOrder(obligations: Obligation[]): Obligation[] {
  const plans = [...new Set(obligations.map(({ item }) => item.planId))];
  return obligations.toSorted(
    (a, b) =>
      plans.indexOf(a.item.planId) - plans.indexOf(b.item.planId) ||
      compare(a.item.path, b.item.path) ||
      compare(a.row.dueOn ?? '', b.row.dueOn ?? ''),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const figuresOf = (obligations: readonly Obligation[]) =>
  countStates(obligations.map(({ row }) => row.state));

function partOf(obligations: readonly Obligation[], nameOf: NameChapter): ReportPart {
  return { figures: figuresOf(obligations), chapters: chaptersOf(obligations, nameOf) };
}

function chaptersOf(obligations: readonly Obligation[], nameOf: NameChapter): ReportChapter[] {
  const byChapter = Map.groupBy(obligations, ({ item }) => item.chapterId);
  return [...byChapter.values()].map((own) => ({
    name: own[0] ? nameOf(own[0].item) : '',
    rows: withParents(own),
  }));
}

const chapterOf = (item: ReportedItem) =>
  chapterName({ number: item.chapterNumber, title: item.chapterTitle });

/** The first bullet of an item is printed under the item's own words, which say what it belongs to. */
function withParents(obligations: readonly Obligation[]): ReportRow[] {
  let above: string | null = null;
  return obligations.map(({ item, row }) => {
    const isFirst = item.parentId !== null && item.parentId !== above && item.itemId !== above;
    const named =
      isFirst && row.number === null
        ? { ...row, number: item.parentNumber ?? '', text: `${item.parentText}\n- ${row.text}` }
        : row;
    above = item.parentId ?? item.itemId;
    return named;
  });
}

function sharesBy(
  obligations: readonly Obligation[],
  namesOf: (obligation: Obligation) => readonly string[],
): ReportShare[] {
  const byName = new Map<string, ReportState[]>();
  for (const obligation of obligations) {
    for (const name of namesOf(obligation)) {
      byName.set(name, [...(byName.get(name) ?? []), obligation.row.state]);
    }
  }
  return [...byName].map(([name, states]) => ({ name, figures: countStates(states) }));
}

/** `YYYY-MM` of each month that the period touches. */
function monthsOf([start, end]: Period): string[] {
  const { year, month } = partsOf(start);
  const months: string[] = [];
  for (let at = 0; isoDate(year, month + at, 1) <= end; at++)
    months.push(isoDate(year, month + at, 1).slice(0, 7));
  return months;
}

function itemCells(item: ReportedItem) {
  return {
    itemId: item.itemId,
    number: item.number,
    text: item.text,
    responsible: item.people.map(({ name }) => name).join(', '),
    deadline: item.deadline,
  };
}

function taskRow(task: ReportedTask): ReportRow {
  return {
    ...itemCells(task),
    taskId: task.id,
    dueOn: task.dueOn,
    state: stateOf(task),
    doneOn: task.doneOn,
    result: task.result,
    evidence: task.proofs,
    reason: task.reason,
    movedTo: task.movedTo ? paperDate(task.movedTo) : '',
  };
}

function debtRow(debt: ReportedDebt): ReportRow {
  return {
    ...itemCells(debt),
    taskId: null,
    dueOn: null,
    state: 'scheduled',
    doneOn: null,
    result: '',
    evidence: [],
    reason: '',
    movedTo: '',
  };
}

function stateOf({ state, late }: ReportedTask): ReportState {
  switch (state) {
    case 'done':
    case 'partly':
    case 'moved':
      return state;
    case 'not_done':
      return 'notDone';
    default:
      return late ? 'late' : 'inProgress';
  }
}
