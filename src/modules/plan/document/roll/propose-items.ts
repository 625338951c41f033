import { eventKindOf } from '../../checking/text/event-kinds.ts';
import type { Deadline } from '../../deadline/types.ts';
import { similarity } from '../../reading/merge/match-items.ts';
import { wordKey, words } from '../../reading/text/alphabet.ts';
import type { ChapterNode, ItemNode } from '../plan-tree.ts';
import { shiftYears } from './shift-years.ts';

/** Why an item is proposed for the next plan or left out of it. */
export type Why =
  | 'unfinished'
  | 'recurring'
  | 'continuous'
  | 'before'
  | 'yearly'
  | 'event'
  | 'project';

/** An item of this plan as it would stand in the next. */
export interface ItemProposal {
  id: string;
  parentId: string | null;
  depth: number;
  number: string | null;
  text: string;
  deadline: string;
  /** As they would be worded a year later; the same when nothing in them speaks of a year. */
  newText: string;
  newDeadline: string;
  take: boolean;
  why: Why;
}

export interface Known {
  /** Calendar years of this plan. */
  years: readonly [number, number];
  /** Items with tasks that were not done, moved on or are late. */
  unfinished: ReadonlySet<string>;
  /** Items whose tasks are all done. */
  finished: ReadonlySet<string>;
  /** Items made out of an item of an earlier plan. */
  carried: ReadonlySet<string>;
  /** Texts of the plan before this one. */
  before: readonly string[];
}

/** So much of the words in common with an item of the plan before: it was there already. */
const alike = 0.7;

/** A topic of its own: words in quotes, or what stands after «на тему», «з питань». */
const topic = /[«"“„][^»"”]{6,}[»"”]|на тему|з питан|по вопрос/iu;
const project = /про[єе]кт/iu;

/**
 * Proposes what of this plan goes into the next one: what repeats and what was there before, what is
 * unfinished; this year's own events and finished projects stay behind. A row that contains a chosen
 * one is chosen too.
 */
export function proposeItems(
  chapters: readonly ChapterNode[],
  known: Known,
): { chapterId: string; rows: ItemProposal[] }[] {
  const before = known.before.map((text) => new Set(words(wordKey(text))));
  const wasBefore = (item: ItemNode) => {
    const own = new Set(words(wordKey(item.text)));
    return own.size > 0 && before.some((other) => similarity(own, other) >= alike);
  };
  const visit = (items: readonly ItemNode[], depth: number): ItemProposal[] =>
    items.flatMap((item) => {
      const below = visit(item.items, depth + 1);
      const why = reasonFor(item, known, wasBefore);
      const containsTaken = below.some(({ take }) => take);
      const take = containsTaken || (why !== 'event' && why !== 'project');
      const own: ItemProposal = {
        id: item.id,
        parentId: item.parentId,
        depth,
        number: item.number,
        text: item.text,
        deadline: item.deadline,
        newText: shiftYears(item.text, known.years),
        newDeadline: shiftYears(item.deadline, known.years),
        take,
        why,
      };
      return [own, ...below.map((row) => ({ ...row, take: take && row.take }))];
    });
  return chapters.map(({ id, items }) => ({ chapterId: id, rows: visit(items, 0) }));
}

function reasonFor(item: ItemNode, known: Known, wasBefore: (item: ItemNode) => boolean): Why {
  const repeats = repetition(item.deadlineReading);
  if (repeats) return repeats;
  if (known.unfinished.has(item.id)) return 'unfinished';
  if (known.carried.has(item.id) || wasBefore(item)) return 'before';
  if (topic.test(item.text) && eventKindOf(item.text, 12) !== null) return 'event';
  if (project.test(item.text) && known.finished.has(item.id)) return 'project';
  return 'yearly';
}

function repetition(deadline: Deadline | null): Why | null {
  switch (deadline?.kind) {
    case 'recurring':
    case 'scheduled':
      return 'recurring';
    case 'continuous':
    case 'on_demand':
      return 'continuous';
    default:
      return null;
  }
}
