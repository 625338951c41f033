import { sayDate } from '#platform/datetime/say-date.ts';
import type { Block, Paper, PaperLanguage } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { translator } from '#platform/i18n/translator.ts';

/** One piece of news on a paper. */
export interface PaperNews {
  title: string;
  text: string;
  heldOn: string;
}

/** News one after another, for an issue of the bulletin or for whoever runs the site. */
export function newsPaper(
  news: readonly PaperNews[],
  { language, centre }: { language: PaperLanguage; centre: string },
  style: PaperStyle,
): Paper {
  const t = translator(language).getFixedT(null, 'eventsNews');
  const [only] = news;
  return {
    title: only && news.length === 1 ? only.title : t('paper.title'),
    author: centre,
    language,
    style,
    blocks: [
      ...(news.length === 1
        ? []
        : [{ kind: 'text', style: 'title', text: t('paper.title') } satisfies Block]),
      ...news.flatMap(({ title, text, heldOn }): Block[] => [
        { kind: 'heading', level: 2, text: title },
        { kind: 'text', style: 'note', text: sayDate(language, heldOn) },
        ...text
          .split('\n')
          .filter((line) => line.trim())
          .map(
            (line): Block => ({
              kind: 'text',
              style: line.startsWith('– ') ? 'listItem' : 'body',
              text: line,
            }),
          ),
      ]),
    ],
  };
}
