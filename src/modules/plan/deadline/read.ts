import { parse } from './grammar/parse.ts';
import { itemise } from './lexing/itemise.ts';
import { orderWindows } from './meaning/clip.ts';
import { type Combined, combine } from './meaning/combine.ts';
import { evaluate, type Reading } from './meaning/evaluate.ts';
import { normaliseText } from './normalise.ts';
import type { Deadline, DeadlineContext, DeadlineKind } from './types.ts';

/** Longer texts are no deadline; the bound keeps any input cheap. */
const longestText = 1000;

/** Which kind a mixed cell takes: first what can be checked against a date. */
const byCheckability: readonly DeadlineKind[] = [
  'recurring',
  'point',
  'until',
  'month',
  'range',
  'relative',
  'scheduled',
  'on_demand',
  'continuous',
  'unreadable',
];
const dated = new Set<DeadlineKind>(['recurring', 'point', 'until', 'month', 'range']);
/** Kinds of which a list is one deadline with several windows. */
const listed = new Set<DeadlineKind>(['point', 'month', 'range', 'until']);

/**
 * Reads a deadline as people write it in a plan, in Ukrainian or Russian.
 *
 * Never throws and never guesses: what is not understood has the kind `unreadable`, what is doubtful
 * carries a warning, and a date that lies outside the plan's period gives no window.
 *
 * Conventions: windows hold only what was given: «до 1 червня» is `[null, '…-06-01']` and «з 1
 * вересня» `['…-09-01', null]`. «до лютого» ends with January. Weeks of a month are counted by
 * sevens. A range that runs over the end of the period is cut there with the warning `clipped`.
 *
 * @param text one cell, line breaks included
 * @param context the plan's period and, when known, the institution's semesters
 */
export function readDeadline(text: string, context: DeadlineContext): Deadline {
  if (text.length > longestText) return unreadable(text, 'too-long');
  const { shown, plain } = normaliseText(text);
  const { items, warnings } = itemise(plain, shown);
  if (items.length === 0) return unreadable(text, 'empty');
  const { elements, skippedWords, unread } = parse(items, shown);
  if (unread) return unreadable(text, 'not-understood');
  const parts = grouped(
    combine(elements, items),
    (from, to) => {
      return shown.slice(items[from]!.start, items[to - 1]!.end).trim();
    },
    context,
  );
  if (parts.length === 0) return unreadable(text, 'not-understood');
  const general = [...warnings, ...(skippedWords ? ['words-skipped'] : [])];
  return parts.length === 1 ? single(text, parts[0]!, general) : mixed(text, parts, general);
}

function unreadable(text: string, warning: string): Deadline {
  return { text, kind: 'unreadable', windows: [], warnings: [warning] };
}

/** Evaluates each deadline and joins neighbours of one listed kind. */
function grouped(
  combined: readonly Combined[],
  textOf: (first: number, next: number) => string,
  context: DeadlineContext,
): Deadline[] {
  const groups: { reading: Reading; first: number; next: number }[] = [];
  for (const { meaning, first, next } of combined) {
    const reading = evaluate(meaning, context);
    const before = groups.at(-1);
    if (before && before.reading.kind === reading.kind && listed.has(reading.kind)) {
      before.next = next;
      before.reading = {
        ...before.reading,
        windows: [...before.reading.windows, ...reading.windows],
        warnings: [...before.reading.warnings, ...reading.warnings],
      };
    } else groups.push({ reading, first, next });
  }
  return groups.map(({ reading, first, next }) => ({
    text: textOf(first, next),
    ...reading,
    windows: listed.has(reading.kind) ? orderWindows(reading.windows) : reading.windows,
    warnings: [...new Set(reading.warnings)],
  }));
}

function single(text: string, part: Deadline, general: readonly string[]): Deadline {
  return { ...part, text, warnings: [...new Set([...part.warnings, ...general])] };
}

function mixed(text: string, parts: Deadline[], general: readonly string[]): Deadline {
  const kind =
    byCheckability.find((one) => parts.some((part) => part.kind === one)) ?? 'unreadable';
  const chosen = parts.find((part) => part.kind === kind)!;
  const windows = dated.has(kind)
    ? orderWindows(parts.filter((part) => dated.has(part.kind)).flatMap((part) => part.windows))
    : chosen.windows;
  const warnings = new Set([...parts.flatMap((part) => part.warnings), ...general]);
  const { frequency, rule, event, relation, offset } = chosen;
  return {
    text,
    kind,
    ...(frequency && { frequency }),
    ...(rule && { rule }),
    windows: [...windows],
    warnings: [...warnings],
    ...(event !== undefined && { event }),
    ...(relation && { relation }),
    ...(offset && { offset }),
    parts,
  };
}
