import { sayDate } from '#platform/datetime/say-date.ts';
import type { Block, Paper, PaperLanguage } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { AgendaItem } from './schema.ts';

/** The programme of an event: when, where, and the agenda with its speakers. */
export function programmePaper(
  given: {
    language: PaperLanguage;
    centre: string;
    kind: string;
    title: string;
    topic: string;
    startsOn: string;
    endsOn: string;
    startsTime: string | null;
    place: string;
    items: readonly AgendaItem[];
  },
  style: PaperStyle,
): Paper {
  const t = translator(given.language).getFixedT(null, 'eventsAgenda');
  const days = [...new Set([given.startsOn, given.endsOn])].map((day) =>
    sayDate(given.language, day),
  );
  const line = (text: string): Block[] => (text ? [{ kind: 'text', style: 'centre', text }] : []);
  return {
    title: t('paper.name', { title: given.title }),
    author: given.centre,
    language: given.language,
    style,
    blocks: [
      ...line(given.centre),
      { kind: 'text', style: 'title', text: t('paper.title'), above: 4 },
      { kind: 'text', style: 'subtitle', text: [given.kind, given.title].join('\n') },
      ...line(given.topic),
      ...line([days.join(' – '), given.startsTime].filter(Boolean).join(', ')),
      ...line(given.place),
      {
        kind: 'table',
        lines: 'rows',
        columns: [{ width: 22 }, { width: 100 }],
        header: [],
        rows: given.items.map((item) => ({
          cells: [
            { text: [item.from, item.to].filter(Boolean).join(' – ') },
            {
              text: [
                { text: item.title, bold: item.kind !== 'break' },
                ...item.speakers
                  .filter(({ state }) => state !== 'declined')
                  .map(({ name, post }) => ({
                    text: `\n${[name, post].filter(Boolean).join(', ')}`,
                  })),
              ],
            },
          ],
        })),
      },
    ],
  };
}
