import type { RowView } from './document-view.ts';

/** Noncharacters: no text has them, and they take no escaping on their way to the page. */
const betweenCells = '\uFDD0';
const betweenRows = '\uFDD1';

/** What few rows have. */
type Rest = Partial<Pick<RowView, 'roles' | 'doubts' | 'dates' | 'heading' | 'inside'>> & {
  warnings?: readonly string[];
};

/**
 * Rows of a chapter as one text: hundreds of them as objects weigh more than their words. What only the server
 * filters by stays there.
 */
export function packRows(rows: readonly RowView[]): string {
  const places = new Map(rows.map(({ id }, index) => [id, index]));
  return rows
    .map((row) => {
      const { progress, reading } = row;
      return [
        row.id,
        row.parentId === null ? '' : (places.get(row.parentId) ?? ''),
        row.number ?? '',
        row.text,
        row.responsible,
        row.form,
        row.deadline,
        row.version,
        progress ? [progress.tasks, progress.done, progress.late].join() : '',
        reading?.kind ?? '',
        reading ? reading.count : '',
        reading ? reading.windows.map(([from, to]) => `${from ?? ''}~${to ?? ''}`).join() : '',
        row.debt ? 1 : '',
        restOf(row),
      ]
        .map((cell) => String(cell).replace(/[\uFDD0\uFDD1]/g, ''))
        .join(betweenCells);
    })
    .join(betweenRows);
}

function restOf({ roles, doubts, dates, heading, inside, reading }: RowView): string {
  const warnings = reading?.warnings ?? [];
  const rest: Rest = {
    ...(roles.length > 0 && { roles }),
    ...(doubts.length > 0 && { doubts }),
    ...(dates.length > 0 && { dates }),
    ...(heading !== undefined && { heading }),
    ...(inside !== undefined && { inside }),
    ...(warnings.length > 0 && { warnings }),
  };
  return Object.keys(rest).length > 0 ? JSON.stringify(rest) : '';
}

/** The rows again, as the page shows them. */
export function unpackRows(packed: string): RowView[] {
  const rows: RowView[] = [];
  if (packed === '') return rows;
  for (const line of packed.split(betweenRows)) {
    const [
      id = '',
      parent = '',
      number = '',
      text = '',
      responsible = '',
      form = '',
      deadline = '',
      version = '',
      progress = '',
      kind = '',
      count = '',
      windows = '',
      debt = '',
      rest = '',
    ] = line.split(betweenCells);
    const above = parent === '' ? undefined : rows[Number(parent)];
    const { warnings = [], ...some } = (rest === '' ? {} : JSON.parse(rest)) as Rest;
    const [tasks = 0, done = 0, late = 0] = progress.split(',').map(Number);
    rows.push({
      id,
      parentId: above?.id ?? null,
      depth: above ? above.depth + 1 : 0,
      number: number || null,
      text,
      responsible,
      form,
      deadline,
      version: Number(version),
      progress: progress === '' ? null : { tasks, done, late },
      reading:
        count === ''
          ? null
          : { kind: kind || null, count: Number(count), windows: windowsOf(windows), warnings },
      debt: debt !== '',
      personIds: [],
      roles: [],
      doubts: [],
      dates: [],
      ...some,
    });
  }
  return rows;
}

function windowsOf(packed: string): [string | null, string | null][] {
  if (packed === '') return [];
  return packed.split(',').map((window) => {
    const [from = '', to = ''] = window.split('~');
    return [from || null, to || null];
  });
}
