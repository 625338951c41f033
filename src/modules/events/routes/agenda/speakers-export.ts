import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listSpeakers } from '../../agenda/list-speakers.ts';
import type { Route } from './+types/speakers-export';
import { speakersAsked } from './speakers-asked.ts';

/** Readiness of speakers under the same filters as a file. */
export async function loader(args: Route.LoaderArgs) {
  const asked = speakersAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listSpeakers, asked);
  const t = translator(callerOf(args).locale).getFixedT(null, 'eventsAgenda');
  return sendList(args.params.format, {
    name: t('readiness.title'),
    columns: [
      { header: t('readiness.when'), width: 13 },
      { header: t('readiness.speaker'), width: 34 },
      { header: t('readiness.organisation'), width: 34 },
      { header: t('readiness.talk'), width: 50 },
      { header: t('readiness.event'), width: 50 },
      { header: t('readiness.state'), width: 14 },
      { header: t('readiness.materials'), width: 12 },
    ],
    rows: rows.map((row) => [
      { date: row.startsOn },
      row.person.name,
      row.organisation?.name ?? '',
      row.item,
      row.event,
      t(`state.${row.state}`),
      row.materials,
    ]),
  });
}
