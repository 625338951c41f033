import { sendList } from '#platform/documents/excel/send-list.ts';
import type { CellValue } from '#platform/documents/excel/workbook.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readFeedback } from '../../feedback/read-results.ts';
import type { QuestionResult } from '../../feedback/summarise.ts';
import type { Route } from './+types/feedback-export';

/** What came of an event's questions as Excel or CSV; a line for each choice and each text. */
export async function loader(args: Route.LoaderArgs) {
  const { eventId, format } = args.params;
  const { questions, results } = await read(args, readFeedback, { eventId });
  const { locale } = callerOf(args);
  const t = translator(locale).getFixedT(null, 'eventsFeedback');
  const rows = (results ?? []).flatMap((result) => {
    const question = questions.find(({ key }) => key === result.key);
    const choices = new Map(question?.choices.map(({ key, words }) => [key, words[locale]]));
    return linesOf(result, question?.words[locale] ?? result.key, choices);
  });
  return sendList(format, {
    name: t('tab'),
    columns: [
      { header: t('results.question'), width: 48 },
      { header: t('results.answer'), width: 60 },
      { header: t('results.count'), width: 12, align: 'right' },
      { header: t('results.percent'), width: 12, align: 'right' },
      { header: t('results.meanColumn'), width: 12, align: 'right' },
    ],
    rows,
  });
}

function linesOf(
  { answered, counts, mean, texts }: QuestionResult,
  question: string,
  choices: ReadonlyMap<string, string>,
): CellValue[][] {
  const shown = mean === null ? null : Math.round(mean * 100) / 100;
  return [
    ...counts.map(({ key, count }) => [
      question,
      choices.get(key) ?? key,
      count,
      answered > 0 ? Math.round((1000 * count) / answered) / 10 : null,
      shown,
    ]),
    ...texts.map((text) => [question, text, null, null, null]),
  ];
}
