import { fitColumns } from '#platform/documents/paper/fit-columns.ts';
import type { Paper, PaperLanguage, PaperRow } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { translator } from '#platform/i18n/translator.ts';

/** One line of the schedule. */
export interface AnnexRow {
  /** Under which it stands; '' for what belongs to no section. */
  section: string;
  when: string;
  title: string;
  topic: string;
  form: string;
  where: string;
  who: string;
}

/** The schedule of a season as the annex of the order that approves it, grouped by section. */
export function annexPaper(
  given: {
    language: PaperLanguage;
    centre: string;
    /** «2026 рік». */
    season: string;
    /** The only section of the schedule; null for all. */
    section: string | null;
    /** «від 28.08.2026 № 121»; null leaves it to the pen. */
    order: string | null;
    rows: readonly AnnexRow[];
  },
  style: PaperStyle,
): Paper {
  const t = translator(given.language).getFixedT(null, 'eventsSeason');
  const title = given.section
    ? t('paper.titleSection', { section: given.section, season: given.season })
    : t('paper.title', { season: given.season });
  const heads = [
    t('paper.number'),
    t('paper.when'),
    t('paper.what'),
    t('paper.form'),
    t('paper.where'),
    t('paper.who'),
  ];
  const groups = [...Map.groupBy(given.rows, ({ section }) => section)].sort(([a], [b]) =>
    // What belongs to no section stands last.
    a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, given.language),
  );
  let number = 0;
  const rows = groups.flatMap(([section, these]): PaperRow[] => [
    ...(groups.length > 1
      ? [
          {
            cells: [
              {
                text: section || t('paper.other'),
                span: heads.length,
                bold: true,
                heading: 2 as const,
              },
            ],
            keepWithNext: true,
          },
        ]
      : []),
    ...these.map((row): PaperRow => {
      number += 1;
      return {
        cells: [
          { text: String(number), align: 'center' },
          { text: row.when },
          { text: [row.title, row.topic].filter(Boolean).join('\n') },
          { text: row.form },
          { text: row.where },
          { text: row.who },
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
      {
        kind: 'text',
        style: 'stamp',
        text: t('paper.annex', { order: given.order ?? t('paper.noOrder') }),
      },
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
