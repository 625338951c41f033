import { type IsoDate, isoDate, monthSpan } from '#platform/datetime/iso-date.ts';
import type { Board, BoardTask } from '../../../queries/get-board.ts';

/** A card of the board. */
export type BoardCard = Omit<BoardTask, 'personIds' | 'origin'>;

export interface BoardRow {
  /** Null for the tasks that nobody has. */
  id: string | null;
  name: string | null;
  total: number;
  done: number;
  late: number;
  /** In the order in which they are due. */
  cards: BoardCard[];
}

/** Cards of one person at most; the list of tasks has the rest. */
const cardsShown = 16;

/** Lays tasks out by person; a task of two people lies before both, that of nobody in a row of its own. */
export function layBoard({ people, tasks }: Pick<Board, 'people' | 'tasks'>): BoardRow[] {
  const rows = people.map(({ id, name }) =>
    layRow(
      { id, name },
      tasks.filter(({ personIds }) => personIds.includes(id)),
    ),
  );
  const nobodys = tasks.filter(({ personIds }) => personIds.length === 0);
  return nobodys.length > 0 ? [layRow({ id: null, name: null }, nobodys), ...rows] : rows;
}

function layRow(person: Pick<BoardRow, 'id' | 'name'>, tasks: readonly BoardTask[]): BoardRow {
  return {
    ...person,
    total: tasks.length,
    done: tasks.filter(({ state }) => state === 'done' || state === 'partly').length,
    late: tasks.filter(({ late }) => late).length,
    cards: tasks.slice(0, cardsShown).map(({ personIds: _, origin: __, ...card }) => card),
  };
}

/** The month that an address asks for, `?month=2026-04`; the present one without. */
export function monthAsked(params: URLSearchParams, today: IsoDate) {
  const asked = /^20\d\d-(0[1-9]|1[0-2])$/.exec(params.get('month') ?? '')?.[0];
  const [year = 0, month = 0] = (asked ?? today).split('-').map(Number);
  return {
    year,
    month,
    span: monthSpan(year, month),
    before: isoDate(year, month - 1, 1).slice(0, 7),
    after: isoDate(year, month + 1, 1).slice(0, 7),
  };
}
