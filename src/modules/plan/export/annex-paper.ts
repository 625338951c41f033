import { fitColumns } from '#platform/documents/paper/fit-columns.ts';
import type {
  Block,
  Paper,
  PaperLanguage,
  Span,
  TableBlock,
} from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { approvalBlocks } from './approval.ts';
import type { PlanAmendment, PlanApproval } from './plan-document.ts';
import { paperWords } from './words/words.ts';

/** Amendments to an approved plan, as a paper of their own to be approved. */
export interface AnnexData {
  language: PaperLanguage;
  centre: string;
  /** The plan's name as it stands after «зміни до»: «плану роботи … на 2031 рік». */
  plan: string;
  approval: PlanApproval | null;
  amendments: PlanAmendment[];
  signature: { post: string; name: string } | null;
}

/** What was, what is and why, ready for `writeWord` and `writePdf`. */
export function annexPaper(annex: AnnexData, style: PaperStyle): Paper {
  const words = paperWords(annex.language).annex;
  return {
    title: `${words.title} ${words.of} ${annex.plan}`,
    author: annex.centre,
    language: annex.language,
    style,
    blocks: [
      ...approvalBlocks(annex.approval, annex.language),
      { kind: 'text', style: 'title', text: words.title, above: 8 },
      { kind: 'text', style: 'subtitle', text: `${words.of} ${annex.plan}` },
      fitColumns(amendmentsTable(annex.amendments, annex.language), style),
      ...(annex.signature ? [{ kind: 'signature' as const, ...annex.signature }] : []),
    ],
  };
}

/**
 * The annex at the end of the plan itself, on a page of its own; nothing without amendments. In
 * paragraphs, not as a table: whoever reads the file again finds one table, the plan's.
 */
export function annexBlocks(
  amendments: readonly PlanAmendment[],
  language: PaperLanguage,
): Block[] {
  if (amendments.length === 0) return [];
  const { heading, columns } = paperWords(language).annex;
  const part = (name: string, text: string): Span[] =>
    text === '' ? [] : [{ text: ` ${name}: `, bold: true }, { text: `${text}.` }];
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: heading },
    ...amendments.map(
      (change): Block => ({
        kind: 'text',
        style: 'body',
        text: [
          { text: `${columns.number} ${change.number}, ${change.field}.` },
          ...part(columns.was, change.was),
          ...part(columns.is, change.is),
          ...part(columns.reason, change.reason),
          ...part(columns.decided, change.decided),
        ],
      }),
    ),
  ];
}

function amendmentsTable(
  amendments: readonly PlanAmendment[],
  language: PaperLanguage,
): TableBlock {
  const columns = paperWords(language).annex.columns;
  const order = ['number', 'field', 'was', 'is', 'reason', 'decided'] as const;
  return {
    kind: 'table',
    size: 11,
    columns: order.map((column) => ({
      width: 1,
      ...(column === 'number' ? { align: 'center' } : {}),
    })),
    header: [{ cells: order.map((column) => ({ text: columns[column] })) }],
    rows: amendments.map((change) => ({
      cells: order.map((column) => ({ text: change[column] })),
    })),
    keepWithNext: true,
  };
}
