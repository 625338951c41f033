import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listTopics } from '../../feedback/list-topics.ts';
import type { Route } from './+types/topics-export';
import { topicsAsked } from './asked.ts';

/** Wanted topics under the list's filters as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const asked = topicsAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listTopics, asked);
  const t = translator(callerOf(args).locale).getFixedT(null, ['eventsFeedback', 'events']);
  return sendList(args.params.format, {
    name: t('topics.title'),
    columns: [
      { header: t('topics.topic'), width: 60 },
      { header: t('topics.times'), width: 12, align: 'right' },
      { header: t('events:field.sectionId'), width: 40 },
      { header: t('topics.after'), width: 50 },
      { header: t('summary.last'), width: 13 },
    ],
    rows: rows.map(({ topic, times, section, event, lastOn }) => [
      topic,
      times,
      section ?? '',
      event,
      { date: lastOn },
    ]),
  });
}
