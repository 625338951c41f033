import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { eventChoices } from '../../planning/choices.ts';
import { listEvents } from '../../planning/list-events.ts';
import type { Route } from './+types/events-export';
import { eventsAsked } from './asked.ts';

/** The list of events under its filters as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const asked = eventsAsked(new URL(args.request.url).searchParams, todayOf(args));
  const rows = await readAll(args, listEvents, asked);
  const { kinds } = await read(args, eventChoices, {});
  const { locale } = callerOf(args);
  const t = translator(locale).getFixedT(null, 'events');
  return sendList(args.params.format, {
    name: t('sheet'),
    columns: [
      { header: t('columns.from'), width: 13 },
      { header: t('columns.to'), width: 13 },
      { header: t('columns.time'), width: 13 },
      { header: t('columns.title'), width: 54 },
      { header: t('columns.kind'), width: 26 },
      { header: t('columns.topic'), width: 44 },
      { header: t('columns.audience'), width: 30 },
      { header: t('columns.section'), width: 34 },
      { header: t('columns.host'), width: 34 },
      { header: t('columns.format'), width: 12 },
      { header: t('columns.responsible'), width: 22 },
      { header: t('columns.state'), width: 14 },
    ],
    rows: rows.map((row) => [
      { date: row.startsOn },
      { date: row.endsOn },
      [row.startsTime, row.endsTime].filter(Boolean).join('–'),
      row.title,
      kinds.find(({ key }) => key === row.kind)?.words[locale] ?? row.kind,
      row.topic,
      row.audience,
      row.section?.name ?? '',
      row.host?.name ?? row.place,
      row.format ? t(`format.${row.format}`) : '',
      row.responsible?.name ?? '',
      t(`state.${row.state}`),
    ]),
  });
}
