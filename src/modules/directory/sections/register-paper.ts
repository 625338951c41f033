import { fitColumns } from '#platform/documents/paper/fit-columns.ts';
import type { Paper, PaperLanguage, PaperRow } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { translator } from '#platform/i18n/translator.ts';
import { saySchoolYear } from './school-year.ts';

/** One line of the register. */
export interface RegisterRow {
  name: string;
  kind: string;
  audience: string;
  topic: string;
  /** Each with the post and the institution, as a paper names them. */
  heads: string[];
  curators: string[];
}

/** The register of sections as a paper, also as an annex to the order that creates them: grouped by kind. */
export function registerPaper(
  given: {
    language: PaperLanguage;
    centre: string;
    /** The school year; null for all. */
    year: number | null;
    /** «№ 121 від 29.08.2026»; null when the sections have several orders. */
    order: string | null;
    rows: readonly RegisterRow[];
  },
  style: PaperStyle,
): Paper {
  const t = translator(given.language).getFixedT(null, 'sections');
  const title =
    given.year === null
      ? t('register.title')
      : t('register.titleYear', { year: saySchoolYear(given.year) });
  const heads = [
    t('register.number'),
    t('list.name'),
    t('register.audience'),
    t('register.people'),
    t('register.curator'),
  ];
  const kinds = [...new Set(given.rows.map(({ kind }) => kind))];
  let number = 0;
  const rows = kinds.flatMap((kind): PaperRow[] => [
    ...(kinds.length > 1
      ? [
          {
            cells: [{ text: kind, span: heads.length, bold: true, heading: 2 as const }],
            keepWithNext: true,
          },
        ]
      : []),
    ...given.rows
      .filter((row) => row.kind === kind)
      .map((row): PaperRow => {
        number += 1;
        return {
          cells: [
            { text: String(number), align: 'center' },
            { text: [row.name, row.topic].filter(Boolean).join('\n') },
            { text: row.audience },
            { text: row.heads.join('\n') },
            { text: row.curators.join('\n') },
          ],
        };
      }),
  ]);
  return {
    title,
    author: given.centre,
    language: given.language,
    style,
    blocks: [
      ...(given.order
        ? [
            {
              kind: 'text' as const,
              style: 'stamp' as const,
              text: `${t('register.annex')}\n${given.order}`,
            },
          ]
        : []),
      { kind: 'text', style: 'centre', text: given.centre },
      { kind: 'text', style: 'title', text: title, above: 4 },
      fitColumns(
        {
          kind: 'table',
          size: 11,
          columns: heads.map(() => ({ width: 1 })),
          header: [
            { cells: heads.map((text) => ({ text, bold: true, align: 'center' as const })) },
          ],
          rows,
        },
        style,
      ),
    ],
  };
}
