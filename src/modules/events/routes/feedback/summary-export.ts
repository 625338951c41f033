import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { feedbackSummary } from '../../feedback/list-summary.ts';
import { eventChoices } from '../../planning/choices.ts';
import type { Route } from './+types/summary-export';
import { summaryAsked } from './asked.ts';

/** The summary under its filters as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const asked = summaryAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, feedbackSummary, asked);
  const { kinds } = await read(args, eventChoices, {});
  const { locale } = callerOf(args);
  const t = translator(locale).getFixedT(null, 'eventsFeedback');
  const nameOf = (name: string) =>
    asked.by === 'kind'
      ? (kinds.find(({ key }) => key === name)?.words[locale] ?? name)
      : name || t('summary.noSection');
  return sendList(args.params.format, {
    name: t('summary.title'),
    columns: [
      { header: t(`summary.parts.${asked.by}`), width: 50 },
      { header: t('summary.events'), width: 10, align: 'right' },
      { header: t('summary.came'), width: 10, align: 'right' },
      { header: t('summary.answered'), width: 12, align: 'right' },
      { header: t('summary.mean'), width: 14, align: 'right' },
      { header: t('summary.last'), width: 13 },
    ],
    rows: rows.map(({ name, events, came, answered, mean, lastOn }) => [
      nameOf(name),
      events,
      came,
      answered,
      mean === null ? t('groups.hidden') : Math.round(mean * 100) / 100,
      { date: lastOn },
    ]),
  });
}
