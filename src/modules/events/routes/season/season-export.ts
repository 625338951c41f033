import { sendList } from '#platform/documents/excel/send-list.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { eventChoices } from '../../planning/choices.ts';
import { getAnnexFile } from '../../season/get-annex-file.ts';
import { readSeason } from '../../season/read-season.ts';
import type { Route } from './+types/season-export';
import { askedOf, seasonParams } from './season-asked.ts';

/** The season's schedule: Word and PDF as the annex of the order, Excel and CSV as a list with its clashes. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const asked = askedOf(seasonParams(params, todayOf(args)));
  const { locale } = callerOf(args);
  const { format } = args.params;
  if (format === 'docx' || format === 'pdf') {
    const order = params.get('order')?.slice(0, 200);
    return sendFile(await read(args, getAnnexFile, { ...asked, order, format, language: locale }));
  }
  const { events, clashes } = await read(args, readSeason, asked);
  const { kinds } = await read(args, eventChoices, {});
  const t = translator(locale).getFixedT(null, ['eventsSeason', 'events']);
  return sendList(format, {
    name: `${t('title')} ${asked.year}`,
    columns: [
      { header: t('events:columns.section'), width: 40 },
      { header: t('events:columns.from'), width: 13 },
      { header: t('events:columns.to'), width: 13 },
      { header: t('events:columns.time'), width: 13 },
      { header: t('events:columns.title'), width: 54 },
      { header: t('events:columns.kind'), width: 26 },
      { header: t('events:columns.host'), width: 34 },
      { header: t('events:columns.format'), width: 12 },
      { header: t('events:columns.responsible'), width: 22 },
      { header: t('events:columns.state'), width: 14 },
      { header: t('clashes.title'), width: 40 },
    ],
    rows: events.map((row) => [
      row.section?.name ?? '',
      { date: row.startsOn },
      { date: row.endsOn },
      [row.startsTime, row.endsTime].filter(Boolean).join('–'),
      row.title,
      kinds.find(({ key }) => key === row.kind)?.words[locale] ?? row.kind,
      row.host?.name ?? row.place,
      row.format ? t(`events:format.${row.format}`) : '',
      row.responsible?.name ?? '',
      t(`events:state.${row.state}`),
      [
        ...new Set(
          clashes
            .filter(({ eventIds }) => eventIds.includes(row.id))
            .map(({ rule }) => t(`rule.${rule}`)),
        ),
      ].join(', '),
    ]),
  });
}
