import { fitColumns } from '#platform/documents/paper/fit-columns.ts';
import type { Block, Paper } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { annexBlocks } from './annex-paper.ts';
import { approvalBlocks } from './approval.ts';
import type { PlanPaper } from './plan-document.ts';
import { planTable } from './plan-table.ts';
import { isIntroductionWord, type PaperWords, paperWords } from './words/words.ts';

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
      ...approvalBlocks(plan.approval, plan.language),
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
      tableOf(plan, style),
      ...plan.closing.map(
        (text): Block => ({ kind: 'text', style: 'body', text, above: 2, keepWithNext: true }),
      ),
      ...(plan.signature ? [{ kind: 'signature' as const, ...plan.signature }] : []),
      ...annexBlocks(plan.amendments, plan.language),
    ],
  };
}

/** «ПЛАН РОБОТИ методичного центру …»: what it is, before whose it is. */
const capitals = /^([^\p{Ll}\n]{4,}) (?=\p{L}\p{Ll})/u;

function titleBlocks(title: string, isBooklet: boolean): Block[] {
  const [first = '', ...others] = title
    .replace(capitals, '$1\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [
    { kind: 'text', style: 'title', text: first, above: isBooklet ? 65 : 8, keepWithNext: true },
    ...others.map((text): Block => ({ kind: 'text', style: 'subtitle', text, keepWithNext: true })),
  ];
}

/** The widths that the plan's authors set, else those that make the table shortest. */
function tableOf(plan: PlanPaper, style: PaperStyle): Block {
  const table = planTable(plan.columns, plan.chapters);
  return plan.columns.some(({ width }) => width !== undefined) ? table : fitColumns(table, style);
}

/**
 * Word for word. Paragraphs that begin with a marker of their own stand as a list; a first one that
 * is only the heading's word («ВСТУП») is the heading.
 */
function introductionBlocks(plan: PlanPaper, words: PaperWords['plan']): Block[] {
  const [first = '', ...others] = plan.introduction;
  const ownHeading = isIntroductionWord(first) ? first : null;
  const paragraphs = (ownHeading === null ? plan.introduction : others).map(
    (text): Block => ({ kind: 'text', style: /^[-–—•]\s/u.test(text) ? 'listItem' : 'body', text }),
  );
  const problem: Block[] = plan.problem
    ? [
        {
          kind: 'text',
          style: 'body',
          text: [{ text: `${words.problem}: ` }, { text: plan.problem, bold: true }],
          above: 2,
        },
      ]
    : [];
  if (paragraphs.length + problem.length === 0) return [];
  const heading = ownHeading ?? (plan.layout === 'booklet' ? words.introduction : null);
  return [
    ...(heading === null ? [] : [{ kind: 'heading' as const, level: 1 as const, text: heading }]),
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
