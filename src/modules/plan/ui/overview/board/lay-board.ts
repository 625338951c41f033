import type { IsoDate } from '#platform/datetime/iso-date.ts';
import { isoDate, monthSpan } from '#platform/datetime/iso-date.ts';
import { weeksOf } from '#ui/calendar/weeks.ts';
import type { Board, BoardTask } from '../../../queries/get-board.ts';

/** A part of the month from its first or a Monday to its last day or a Sunday. */
export type BoardWeek = readonly [IsoDate, IsoDate];

/** A card of the board. */
export type BoardCard = Omit<BoardTask, 'personIds' | 'origin'>;

export interface BoardRow {
  /** Null for the tasks that nobody has. */
  id: string | null;
  name: string | null;
  total: number;
  done: number;
  late: number;
  /** One for each week; `more` is what didn't fit. */
  weeks: { cards: BoardCard[]; more: number }[];
}

/** Cards in one cell at most; the list of tasks has the rest. */
const cardsShown = 6;

/** The weeks of a month, clipped to it. @param month from 1 */
export function boardWeeks(year: number, month: number): BoardWeek[] {
  const [first, last] = monthSpan(year, month);
  return weeksOf(year, month).map((days) => {
    const [monday = first, sunday = last] = [days[0], days.at(-1)];
    return [monday < first ? first : monday, sunday > last ? last : sunday] as const;
  });
}

/** Lays tasks out by person and week; a task of two people lies before both, that of nobody in a row of its own. */
export function layBoard({ people, tasks }: Pick<Board, 'people' | 'tasks'>, weeks: BoardWeek[]) {
  const rows = people.map(({ id, name }) =>
    layRow(
      { id, name },
      tasks.filter(({ personIds }) => personIds.includes(id)),
      weeks,
    ),
  );
  const nobodys = tasks.filter(({ personIds }) => personIds.length === 0);
  return nobodys.length > 0 ? [layRow({ id: null, name: null }, nobodys, weeks), ...rows] : rows;
}

function layRow(
  person: Pick<BoardRow, 'id' | 'name'>,
  tasks: readonly BoardTask[],
  weeks: readonly BoardWeek[],
): BoardRow {
  return {
    ...person,
    total: tasks.length,
    done: tasks.filter(({ state }) => state === 'done' || state === 'partly').length,
    late: tasks.filter(({ late }) => late).length,
    weeks: weeks.map(([from, until]) => {
      const due = tasks.filter(({ dueOn }) => from <= dueOn && dueOn <= until);
      return {
        cards: due.slice(0, cardsShown).map(({ personIds: _, origin: __, ...card }) => card),
        more: Math.max(0, due.length - cardsShown),
      };
    }),
  };
}

/** The month that an address asks for, `?month=2026-04`; the present one without. */
export function monthAsked(params: URLSearchParams, today: IsoDate) {
  const asked = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(params.get('month') ?? '');
  const [year, month] = (asked?.[0] ?? today.slice(0, 7)).split('-').map(Number) as [
    number,
    number,
  ];
  return {
    year,
    month,
    before: isoDate(year, month - 1, 1).slice(0, 7),
    after: isoDate(year, month + 1, 1).slice(0, 7),
  };
}
