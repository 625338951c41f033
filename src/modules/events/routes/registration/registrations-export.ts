import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { dayCellIn } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listRegistrations } from '../../registration/list-registrations.ts';
import { readRegistration } from '../../registration/read-registration.ts';
import type { Route } from './+types/registrations-export';
import { registrationsAsked } from './asked-registrations.ts';

/** Those of an event under the list's filters as Excel or CSV, with what the event asked of them. */
export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  const asked = registrationsAsked(new URL(args.request.url).searchParams, eventId);
  const rows = await readAll(args, listRegistrations, asked);
  const { fields } = await read(args, readRegistration, { eventId });
  const { locale } = callerOf(args);
  const dayOf = dayCellIn(args);
  const t = translator(locale).getFixedT(null, 'eventsRegistration');
  return sendList(args.params.format, {
    name: t('list.sheet'),
    columns: [
      { header: t('columns.name'), width: 36 },
      { header: t('columns.organisation'), width: 40 },
      { header: t('columns.email'), width: 30 },
      { header: t('columns.state'), width: 14 },
      { header: t('columns.position'), width: 16 },
      { header: t('columns.attends'), width: 12 },
      { header: t('columns.source'), width: 18 },
      { header: t('columns.answered'), width: 13 },
      { header: t('columns.letter'), width: 18 },
      ...fields.map(({ label }) => ({ header: label, width: 26 })),
    ],
    rows: rows.map((row) => [
      row.name,
      row.organisation,
      row.email ?? '',
      t(`state.${row.state}`),
      row.position ?? '',
      row.attends ? t(`format.${row.attends}`) : '',
      t(`source.${row.source}`),
      row.answeredAt ? dayOf(row.answeredAt) : '',
      row.letter ? t(`letterState.${row.letter}`) : '',
      ...fields.map(({ key, type }) =>
        type === 'yes' && row.answers[key] ? '✓' : (row.answers[key] ?? ''),
      ),
    ]),
  });
}
