import type { Block, Paper } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import type { PlanAmendment, PlanApproval, PlanPaper } from './plan-document.ts';
import { planTable } from './plan-table.ts';
import { type PaperWords, paperWords } from './words/words.ts';

/**
 * The plan as a paper, ready for `writeWord` and `writePdf`: title page with the approval block,
 * contents, introduction, the table with its chapters, signature, annex of amendments.
 */
export function planPaper(plan: PlanPaper, style: PaperStyle): Paper {
  const words = paperWords(plan.language).plan;
  const isBooklet = plan.layout === 'booklet';
  return {
    title: plan.title.replaceAll('\n', ' '),
    ...(plan.centre ? { author: plan.centre } : {}),
    language: plan.language,
    style,
    blocks: [
      ...approvalBlocks(plan.approval, words),
      ...titleBlocks(plan.title, isBooklet),
      ...(isBooklet
        ? ([
            { kind: 'pageBreak' },
            { kind: 'contents', title: words.contents },
            { kind: 'pageBreak' },
          ] satisfies Block[])
        : []),
      ...introductionBlocks(plan, words),
      ...passportBlocks(plan, words),
      planTable(plan.columns, plan.chapters),
      ...plan.closing.map((text): Block => ({ kind: 'text', style: 'body', text, above: 2 })),
      ...(plan.signature ? [{ kind: 'signature' as const, ...plan.signature }] : []),
      ...amendmentBlocks(plan.amendments, words),
    ],
  };
}

function approvalBlocks(approval: PlanApproval | null, words: PaperWords['plan']): Block[] {
  if (!approval) return [];
  const line = (text: string, above = 0): Block => ({ kind: 'text', style: 'stamp', text, above });
  return [
    line(approval.stamp ?? words.approved),
    ...(approval.post ? [line(approval.post, 2)] : []),
    ...(approval.by ? [line(approval.by, 6)] : []),
    line(approval.dateText ?? words.blankDate, 4),
  ];
}

function titleBlocks(title: string, isBooklet: boolean): Block[] {
  const [first = '', ...others] = title.split('\n').filter((line) => line.trim() !== '');
  return [
    { kind: 'text', style: 'title', text: first, above: isBooklet ? 65 : 8, keepWithNext: true },
    ...others.map((text): Block => ({ kind: 'text', style: 'subtitle', text, keepWithNext: true })),
  ];
}

/** Paragraphs that begin with a marker of their own stand as a list, word for word. */
function introductionBlocks(plan: PlanPaper, words: PaperWords['plan']): Block[] {
  const paragraphs = plan.introduction.map(
    (text): Block => ({ kind: 'text', style: /^[-–—•]\s/u.test(text) ? 'listItem' : 'body', text }),
  );
  const problem: Block[] = plan.problem
    ? [{ kind: 'text', style: 'body', text: [{ text: plan.problem, bold: true }], above: 2 }]
    : [];
  if (paragraphs.length + problem.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.introduction },
    ...paragraphs,
    ...problem,
    { kind: 'text', style: 'plain', text: '' },
  ];
}

function passportBlocks(plan: PlanPaper, words: PaperWords['plan']): Block[] {
  if (plan.passport.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.passport },
    {
      kind: 'table',
      columns: [{ width: 55 }, { width: 115 }],
      header: [],
      rows: plan.passport.map(({ label, text }) => ({
        cells: [{ text: label, bold: true }, { text }],
      })),
    },
  ];
}

function amendmentBlocks(amendments: PlanAmendment[], words: PaperWords['plan']): Block[] {
  if (amendments.length === 0) return [];
  const columns = words.amendmentColumns;
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: words.amendments },
    {
      kind: 'table',
      columns: [
        { width: 15, align: 'center' },
        { width: 26 },
        { width: 38 },
        { width: 38 },
        { width: 28 },
        { width: 25 },
      ],
      size: 11,
      header: [
        {
          cells: [
            columns.number,
            columns.field,
            columns.was,
            columns.is,
            columns.reason,
            columns.decided,
          ].map((text) => ({ text })),
        },
      ],
      rows: amendments.map((change) => ({
        cells: [
          change.number,
          change.field,
          change.was,
          change.is,
          change.reason,
          change.decided,
        ].map((text) => ({ text })),
      })),
    },
  ];
}
