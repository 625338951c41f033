import type { PaperLanguage } from '#platform/documents/paper/paper.ts';
import type { AmendmentChange } from '../document/amend.ts';
import type { ItemNode } from '../document/plan-tree.ts';
import { planAsReading } from '../document/tree-to-reading.ts';
import type { PlanDocument } from '../queries/get-plan.ts';
import { planPaperOf } from './from-reading.ts';
import { paperDate } from './paper-dates.ts';
import type { PlanAmendment, PlanPaper } from './plan-document.ts';
import { paperWords } from './words/words.ts';

/** What a plan's paper needs besides the plan. */
export interface PlanSurroundings {
  centre: string;
  /** Of the document that the plan was read from; null for one that was written in the program. */
  source: { hasContents: boolean; approvalDate: string | null } | null;
  amendments: {
    amendedOn: string;
    reason: string;
    by: string | null;
    changes: readonly AmendmentChange[];
  }[];
}

/** Chapters from which a plan written in the program gets a title page and a table of contents. */
const chaptersOfBooklet = 3;

/** A plan of the database as a paper, in the layout that its source had. */
export function planPaperFrom(
  plan: PlanDocument,
  { centre, source, amendments }: PlanSurroundings,
  language: PaperLanguage,
): PlanPaper {
  const paper = planPaperOf(planAsReading(plan), language);
  const isBooklet = source?.hasContents ?? plan.chapters.length >= chaptersOfBooklet;
  return {
    ...paper,
    centre,
    layout: isBooklet ? 'booklet' : 'sheet',
    approval: paper.approval && {
      ...paper.approval,
      dateText: approvalDate(plan.approval, source?.approvalDate ?? null),
    },
    amendments: amendments.flatMap((amendment) => amendmentRows(amendment, plan, language)),
  };
}

/** The date that was set in the program; else as it was printed, gaps included. */
function approvalDate(
  { date, dateText }: PlanDocument['approval'],
  printed: string | null,
): string | null {
  return date && (date !== printed || !dateText) ? paperDate(date) : dateText;
}

function amendmentRows(
  { amendedOn, reason, by, changes }: PlanSurroundings['amendments'][number],
  plan: PlanDocument,
  language: PaperLanguage,
): PlanAmendment[] {
  const { fields } = paperWords(language).annex;
  const items = plan.chapters.flatMap((chapter) => chapter.items.flatMap(withBullets));
  return changes.map((change) => ({
    number: change.number ?? numberAbove(items, change.path),
    field: fields[change.field],
    was: change.from,
    is: change.to,
    reason,
    decided: [paperDate(amendedOn), by].filter(Boolean).join(', '),
  }));
}

/** A bullet is named by the number of the item that it stands in. */
function numberAbove(items: readonly ItemNode[], path: string): string {
  const above = items.filter(({ path: own, number }) => number !== null && path.startsWith(own));
  return above.at(-1)?.number ?? '';
}

function withBullets(item: ItemNode): ItemNode[] {
  return [item, ...item.items.flatMap(withBullets)];
}
