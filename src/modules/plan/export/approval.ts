import type { Block, PaperLanguage } from '#platform/documents/paper/paper.ts';
import type { PlanApproval } from './plan-document.ts';
import { paperWords } from './words/words.ts';

/** The approval block at the right of the sheet; nothing when the paper has none. */
export function approvalBlocks(approval: PlanApproval | null, language: PaperLanguage): Block[] {
  if (!approval) return [];
  const words = paperWords(language).plan;
  const line = (text: string, above = 0): Block => ({ kind: 'text', style: 'stamp', text, above });
  return [
    line(approval.stamp ?? words.approved),
    ...(approval.post ? [line(approval.post, 2)] : []),
    ...(approval.by ? [line(approval.by, 6)] : []),
    line(approval.dateText ?? words.blankDate, 4),
  ];
}
