import type { Period } from '../deadline/types.ts';
import { findPlanTable } from './columns/propose-columns.ts';
import { headingsBefore, listEnd, listStart } from './frame/body-start.ts';
import { layoutLines, readFrame, tableAt } from './frame/read-frame.ts';
import { readSignature } from './frame/signature.ts';
import { eachUnder } from './headings/above-items.ts';
import { wordsUnder } from './headings/words-under.ts';
import type { Draft, DraftSection } from './items/draft.ts';
import { finishSection } from './items/finish.ts';
import { nestHeadings } from './items/nest-headings.ts';
import { findMatrix } from './matrix/find-matrix.ts';
import { gatherMatrix } from './matrix/gather-matrix.ts';
import type { KnownPerson } from './people/known-person.ts';
import { matchReading } from './people/match.ts';
import { readBody } from './read-body.ts';
import { type Entry, toEntries } from './rows/grid.ts';
import { bodyEnd, loneRowsToParagraphs } from './rows/lone-rows.ts';
import { hasValues } from './rows/role-row.ts';
import type { SourceDocument } from './source/types.ts';
import type { ColumnMapping, Doubt, Reading, ReadSection, SourceText } from './types.ts';

export interface ReadPlanOptions {
  /** The mapping as the person corrected it; it holds for every table of the plan. */
  columns?: readonly ColumnMapping[];
  /** People of the centre: their spellings and aliases are brought to one name. */
  people?: readonly KnownPerson[];
  /** Semesters of the institution, when it has set its own. */
  semesters?: readonly Period[];
  /** The period, when the person says it; the document's own otherwise. */
  period?: Period;
}

/**
 * Reads a plan, programme or road map: every word of its table stands in exactly one place of the
 * reading, and what can't be decided is a doubt. Pure; never throws on odd documents.
 */
export function readPlan(source: SourceDocument, options: ReadPlanOptions = {}): Reading {
  const entries = toEntries(source);
  const matrix = options.columns ? null : findMatrix(entries);
  const table = matrix ?? findPlanTable(entries);
  const start = table ? headingsBefore(entries, table.at) : listStart(entries);
  const end = matrix
    ? matrix.at + matrix.rows.length
    : table
      ? bodyEnd(entries, table.at + 1)
      : listEnd(entries, start);
  const outside = source.format === 'xlsx' ? loneRowsToParagraphs(entries) : entries;
  const frame = readFrame(outside.slice(0, start));
  const columns = options.columns ?? table?.columns ?? [];
  const body = matrix
    ? { sections: gatherMatrix(matrix), remainder: [] }
    : readBody(entries.slice(start, end), columns, options.columns !== undefined);
  const { signature, rest } = readSignature(tailLines(outside, end));
  const period = options.period ?? frame.period;
  const context = { period, ...(options.semesters && { semesters: options.semesters }) };
  const reading: Reading = {
    title: frame.title,
    period,
    approval: frame.approval,
    contents: frame.contents,
    introduction: frame.introduction,
    passport: frame.passport,
    sections: withoutDerived(
      nestHeadings(body.sections).map((section) => finishSection(section, context)),
      period,
    ),
    signature,
    columns: [...columns],
    remainder: [...frame.remainder, ...body.remainder, ...rest],
    doubts: documentDoubts(period, columns, table !== null || looksLikePlan(body.sections)),
    format: source.format,
  };
  return options.people ? matchReading(reading, options.people).reading : reading;
}

/** Leaves `said` only where neither the cell nor what stands above it tells the words again. */
function withoutDerived(sections: ReadSection[], period: Period | null): ReadSection[] {
  eachUnder(sections, ({ deadline }, above) => {
    if (deadline.said === wordsUnder(deadline.raw, above, period)) delete deadline.said;
  });
  return sections;
}

function tailLines(entries: readonly Entry[], from: number): SourceText[] {
  const lines: SourceText[] = [];
  for (let at = from; at < entries.length; ) {
    const entry = entries[at]!;
    if (entry.kind === 'paragraph') {
      lines.push(...entry.text.split('\n').map((text) => ({ text, line: entry.line })));
      at += 1;
    } else {
      const rows = tableAt(entries, at);
      lines.push(...layoutLines(rows));
      at += rows.length;
    }
  }
  return lines;
}

function documentDoubts(
  period: Period | null,
  columns: readonly ColumnMapping[],
  isPlan: boolean,
): Doubt[] {
  const doubts: Doubt[] = isPlan ? [] : [{ code: 'no-plan', field: 'structure', text: '' }];
  if (period === null) doubts.push({ code: 'unknown-period', field: 'period', text: '' });
  for (const column of columns) {
    if (column.role === 'note' && column.header === '' && column.by !== 'person') {
      doubts.push({ code: 'unknown-column', field: 'structure', text: String(column.index + 1) });
    }
  }
  return doubts;
}

/** A list is a plan when something in it has a deadline or somebody responsible. */
function looksLikePlan(sections: readonly DraftSection[]): boolean {
  const isDue = (draft: Draft): boolean => hasValues(draft) || draft.children.some(isDue);
  return sections.some(
    (section) =>
      section.items.length > 0 && (section.deadline !== null || section.items.some(isDue)),
  );
}
