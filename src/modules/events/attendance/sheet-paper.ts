import { fitColumns } from '#platform/documents/paper/fit-columns.ts';
import type { Paper, PaperLanguage, PaperRow } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { translator } from '#platform/i18n/translator.ts';

/** Lines left for those who come unasked. */
const spare = 10;

/** The sheet that people sign at the door: those awaited by the alphabet, then empty lines. */
export function sheetPaper(
  given: {
    language: PaperLanguage;
    centre: string;
    /** What, when, where: a line each. */
    event: { title: string; facts: readonly string[] };
    people: readonly { name: string; post: string; organisation: string }[];
  },
  style: PaperStyle,
): Paper {
  const t = translator(given.language).getFixedT(null, 'eventsAttendance');
  const heads = [t('paper.number'), t('paper.name'), t('paper.post'), t('paper.signature')];
  const line = (number: number, name: string, post: string): PaperRow => ({
    cells: [
      { text: String(number), align: 'center' },
      { text: name },
      { text: post },
      { text: '' },
    ],
  });
  return {
    title: `${t('paper.title')}. ${given.event.title}`,
    author: given.centre,
    language: given.language,
    style,
    blocks: [
      { kind: 'text', style: 'centre', text: given.centre },
      { kind: 'text', style: 'title', text: t('paper.title'), above: 4 },
      { kind: 'text', style: 'centre', text: [given.event.title, ...given.event.facts].join('\n') },
      fitColumns(
        {
          kind: 'table',
          size: 11,
          columns: [{ width: 1 }, { width: 6 }, { width: 6 }, { width: 4 }],
          header: [
            { cells: heads.map((text) => ({ text, bold: true, align: 'center' as const })) },
          ],
          rows: [
            ...given.people.map(({ name, post, organisation }, at) =>
              line(at + 1, name, [post, organisation].filter(Boolean).join(', ')),
            ),
            ...Array.from({ length: spare }, (_, at) =>
              line(given.people.length + at + 1, '', '\n'),
            ),
          ],
        },
        style,
      ),
    ],
  };
}
