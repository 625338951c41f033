import { sayShortDate } from '#platform/datetime/say-date.ts';
import { fitColumns } from '#platform/documents/paper/fit-columns.ts';
import type { Paper, PaperLanguage } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { ListedAssignment } from './list-assignments.ts';

/** Assignments as the annex to an order: who looks after which institutions in which directions. */
export function annexPaper(
  given: {
    language: PaperLanguage;
    centre: string;
    /** The day on which they are in force. */
    on: string;
    /** The order that they are by; null when they are by several. */
    order: { number: string; on: string | null } | null;
    rows: readonly ListedAssignment[];
  },
  style: PaperStyle,
): Paper {
  const { language, order } = given;
  const t = translator(language).getFixedT(null, 'assignments');
  const date = (day: string) => sayShortDate(language, day);
  const heads = [
    t('annex.number'),
    t('list.person'),
    t('list.organisation'),
    t('annex.directions'),
    t('list.since'),
    t('list.until'),
  ];
  const title = t('annex.title');
  return {
    title,
    author: given.centre,
    language,
    style,
    blocks: [
      ...(order
        ? [
            {
              kind: 'text' as const,
              style: 'stamp' as const,
              text: order.on
                ? t('annex.annexOfOn', { number: order.number, date: date(order.on) })
                : t('annex.annexOf', { number: order.number }),
            },
          ]
        : []),
      { kind: 'text', style: 'centre', text: given.centre },
      { kind: 'text', style: 'title', text: title, above: 4 },
      { kind: 'text', style: 'subtitle', text: t('annex.titleOn', { date: date(given.on) }) },
      fitColumns(
        {
          kind: 'table',
          size: 11,
          columns: heads.map(() => ({ width: 1 })),
          header: [
            { cells: heads.map((text) => ({ text, bold: true, align: 'center' as const })) },
          ],
          rows: given.rows.map((row, index) => ({
            cells: [
              { text: String(index + 1), align: 'center' },
              {
                text: row.standsInFor
                  ? `${row.person}\n(${t('list.standsInFor', { name: row.standsInFor })})`
                  : row.person,
              },
              { text: row.organisation ?? t('list.allOrganisations') },
              { text: row.direction ?? t('list.allDirections') },
              { text: date(row.since), align: 'center' },
              { text: row.until ? date(row.until) : '', align: 'center' },
            ],
          })),
        },
        style,
      ),
    ],
  };
}
