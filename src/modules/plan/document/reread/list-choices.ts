import type {
  ItemDifference,
  ItemField,
  ReadingDifference,
} from '../../reading/merge/diff-readings.ts';

export const takenFrom = ['source', 'program'] as const;
/** Whose state is taken: the document's as it is now, or the program's. */
export type Taken = (typeof takenFrom)[number];

/** One thing to decide: a field, a row that came or went. */
export interface Choice {
  /** Names it in the form; stable for one difference. */
  key: string;
  part: 'document' | 'chapter' | 'item';
  /** What it concerns: the field's name, the chapter's number, the item's path. */
  place: string;
  kind: 'changed' | 'added' | 'removed';
  field: ItemField | 'title' | null;
  base: string | null;
  source: string | null;
  program: string | null;
  /** What is sensible unless the person says otherwise; null when both changed it: only they can tell. */
  proposed: Taken | null;
  /** Index in `difference.items`, for items. */
  index: number | null;
}

/** Everything in which the document and the plan differ now. What both changed alike is no question. */
export function listChoices(difference: ReadingDifference): Choice[] {
  return [
    ...difference.document.flatMap((field): Choice[] =>
      // The date of approval is given by approving and not by a paper.
      field.side === 'both' || field.field === 'approvalDate'
        ? []
        : [
            {
              key: `document.${field.field}`,
              part: 'document',
              place: field.field,
              kind: 'changed',
              field: null,
              base: field.base,
              source: field.theirs,
              program: field.ours,
              proposed: proposedFor(field.side),
              index: null,
            },
          ],
    ),
    ...difference.sections.flatMap((field): Choice[] =>
      field.side === 'both' || (field.theirs === null && field.base === null)
        ? []
        : [
            {
              key: `chapter.${field.field}`,
              part: 'chapter',
              place: field.field,
              kind: field.theirs === null ? 'removed' : field.ours === null ? 'added' : 'changed',
              field: 'title',
              base: field.base,
              source: field.theirs,
              program: field.ours,
              proposed: proposedFor(field.side),
              index: null,
            },
          ],
    ),
    ...difference.items.flatMap(itemChoices),
  ];
}

function proposedFor(side: ItemDifference['side']): Taken | null {
  if (side === 'conflict') return null;
  return side === 'theirs' ? 'source' : 'program';
}

function itemChoices(item: ItemDifference, index: number): Choice[] {
  const common = { part: 'item', place: item.path, index } as const;
  if (item.theirs && item.ours) {
    return item.fields
      .filter(({ side }) => side !== 'both')
      .map((field) => ({
        ...common,
        key: `item.${index}.${field.field}`,
        kind: 'changed',
        field: field.field,
        base: field.base,
        source: field.theirs,
        program: field.ours,
        proposed: proposedFor(field.side),
      }));
  }
  if (!item.theirs && !item.ours) return [];
  return [
    {
      ...common,
      key: `item.${index}`,
      kind: wasAdded(item) ? 'added' : 'removed',
      field: null,
      base: item.base?.text ?? null,
      source: item.theirs?.text ?? null,
      program: item.ours?.text ?? null,
      proposed: proposedFor(item.side),
    },
  ];
}

/** Nobody had it before, or the program has lost what the document still has. */
function wasAdded({ base, theirs, ours }: ItemDifference): boolean {
  return base === null ? true : theirs !== null && ours === null;
}

/** What was chosen, filled up with what is proposed; null for each that is still undecided. */
export function decide(
  choices: readonly Choice[],
  chosen: Readonly<Record<string, Taken>>,
): { choice: Choice; taken: Taken | null }[] {
  return choices.map((choice) => ({ choice, taken: chosen[choice.key] ?? choice.proposed }));
}
