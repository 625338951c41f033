import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { readSetMatrix } from '../../attendance/set/read-matrix.ts';
import type { Route } from './+types/presence-export';
import { presenceAsked } from './asked-presence.ts';

/** Who of a set was at which of its parts, as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const asked = presenceAsked(new URL(args.request.url).searchParams, args.params.eventId);
  const { parts } = await read(args, readSetMatrix, { ...asked, page: 1 });
  const rows = await readAll(args, readSetMatrix, asked);
  const t = translator(callerOf(args).locale).getFixedT(null, 'eventsAttendance');
  return sendList(args.params.format, {
    name: t('set.sheet'),
    columns: [
      { header: t('columns.name'), width: 36 },
      { header: t('columns.organisation'), width: 40 },
      ...parts.map(({ title }) => ({ header: title, width: 20 })),
      { header: t('columns.minutes'), width: 10 },
      { header: t('columns.share'), width: 14 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.organisation,
      ...row.states.map((state) => t(`state.${state ?? 'none'}`)),
      row.minutes ?? '',
      row.share === null ? '' : `${Math.round(row.share * 100)} %`,
    ]),
  });
}
