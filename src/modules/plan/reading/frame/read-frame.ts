import type { Period } from '../../deadline/types.ts';
import { type Entry, type GridRow, lineText } from '../rows/grid.ts';
import { wordKey } from '../text/alphabet.ts';
import { isCapitals } from '../text/heading.ts';
import type { Approval, ContentsLine, PassportRow, SourceText } from '../types.ts';
import { isStamp, noApproval, readApproval } from './approval.ts';
import { readContents } from './contents.ts';
import { isPassport, readPassport } from './passport.ts';
import { periodOf } from './period.ts';
import { isContentsHeading, isTitle, readTitle } from './title.ts';

/** What stands before the plan's table. */
export interface Frame {
  title: string;
  period: Period | null;
  approval: Approval;
  contents: ContentsLine[];
  introduction: string[];
  passport: PassportRow[];
  remainder: SourceText[];
}

/** Reads title, approval block, contents, passport and introduction out of what precedes the plan. */
export function readFrame(entries: readonly Entry[]): Frame {
  const frame: Frame = {
    title: '',
    period: null,
    approval: noApproval,
    contents: [],
    introduction: [],
    passport: [],
    remainder: [],
  };
  const lines: SourceText[] = takeTables(entries, frame);
  const titleAt = findTitle(lines);
  let approved: { approval: Approval; lines: SourceText[] } | null = null;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    if (isStamp(line.text)) {
      const { approval, taken } = readApproval(lines, at);
      const whole = { approval, lines: lines.slice(at, at + taken) };
      const better = approved === null || (!isFinal(approved.approval) && isFinal(approval));
      frame.remainder.push(...((better ? approved : whole)?.lines ?? []));
      if (better) approved = whole;
      at += taken;
    } else if (at === titleAt) {
      const { title, taken } = readTitle(lines, at);
      frame.title = title;
      at += Math.max(1, taken);
    } else {
      if (titleAt !== null && at > titleAt && !isContentsHeading(line.text))
        frame.introduction.push(line.text);
      else frame.remainder.push(line);
      at += 1;
    }
  }
  if (approved) frame.approval = approved.approval;
  frame.period = findPeriod(frame);
  return frame;
}

/** «Затверджую», beside «погоджено» by a trade union or a council. */
function isFinal(approval: Approval): boolean {
  return /затвердж|утвержд/.test(wordKey(approval.stamp ?? ''));
}

/** Contents and passport are taken out; other tables of the frame lay out text, column by column. */
function takeTables(entries: readonly Entry[], frame: Frame): SourceText[] {
  const lines: SourceText[] = [];
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at]!;
    if (entry.kind === 'paragraph') {
      const text = entry.marker ? `${entry.marker} ${entry.text}` : entry.text;
      lines.push(...text.split('\n').map((part) => ({ text: part, line: entry.line })));
      at += 1;
      if (isContentsHeading(entry.text)) {
        const contents = readContents(entries, at);
        frame.contents.push(...contents.lines);
        at += contents.taken;
      }
      continue;
    }
    const rows = tableAt(entries, at);
    at += rows.length;
    if (isPassport(rows)) frame.passport = readPassport(rows, frame.passport);
    else lines.push(...layoutLines(rows));
  }
  return lines;
}

/** The rows of one table, from `at`. */
export function tableAt(entries: readonly Entry[], at: number): GridRow[] {
  const rows: GridRow[] = [];
  for (let index = at; index < entries.length; index += 1) {
    const entry = entries[index]!;
    if (entry.kind !== 'row' || (rows[0] && entry.table !== rows[0].table)) break;
    rows.push(entry);
  }
  return rows;
}

/** A table that only lays out text: read down each column. */
export function layoutLines(rows: readonly GridRow[]): SourceText[] {
  const width = Math.max(...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) =>
    rows.flatMap((row) =>
      (row.cells[column]?.lines ?? []).map((line) => ({ text: lineText(line), line: row.line })),
    ),
  )
    .flat()
    .filter((line) => line.text !== '');
}

/** The line that opens the title; without one, the first short line in capitals or the first line. */
function findTitle(lines: readonly SourceText[]): number | null {
  const inBlock = new Set<number>();
  lines.forEach((line, at) => {
    if (isStamp(line.text))
      for (let index = 0; index < readApproval(lines, at).taken; index += 1)
        inBlock.add(at + index);
  });
  const free = [...lines.keys()].filter((at) => !inBlock.has(at));
  const named = free.find((at) => isTitle(lines[at]!.text));
  if (named !== undefined) return named;
  const short = free.filter((at) => lines[at]!.text.length < 200 && !/[;,]$/.test(lines[at]!.text));
  return short.find((at) => isCapitals(lines[at]!.text)) ?? short[0] ?? null;
}

function findPeriod(frame: Frame): Period | null {
  const term = frame.passport.filter((row) =>
    /термін|строк|срок|період|период/.test(wordKey(row.label)),
  );
  const texts = [
    frame.title,
    ...term.map((row) => row.text),
    ...frame.introduction.filter((text) => text.length < 200),
    ...frame.remainder.map((line) => line.text),
  ];
  for (const text of texts) {
    const period = periodOf(text);
    if (period) return period;
  }
  return null;
}
