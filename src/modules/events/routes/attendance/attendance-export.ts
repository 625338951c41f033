import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { dayCellIn } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listAttendance } from '../../attendance/list-attendance.ts';
import { readAttendance } from '../../attendance/read-attendance.ts';
import type { Route } from './+types/attendance-export';
import { attendanceAsked } from './asked-attendance.ts';

/** Who was there, under the list's filters, as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  const asked = attendanceAsked(new URL(args.request.url).searchParams, eventId);
  const rows = await readAll(args, listAttendance, asked);
  const { minutes: whole, categories } = await read(args, readAttendance, { eventId });
  const { locale } = callerOf(args);
  const dayOf = dayCellIn(args);
  const t = translator(locale).getFixedT(null, 'eventsAttendance');
  const category = (key: string | null) =>
    categories.find((one) => one.key === key)?.words?.[locale] ?? key ?? '';
  return sendList(args.params.format, {
    name: t('list.sheet'),
    columns: [
      { header: t('columns.name'), width: 36 },
      { header: t('columns.post'), width: 30 },
      { header: t('columns.organisation'), width: 40 },
      { header: t('columns.category'), width: 24 },
      { header: t('columns.state'), width: 20 },
      { header: t('columns.minutes'), width: 10 },
      { header: t('columns.share'), width: 14 },
      { header: t('columns.means'), width: 18 },
      { header: t('columns.came'), width: 13 },
    ],
    rows: rows.map((row) => {
      const minutes = row.state === 'present' ? (row.minutes ?? whole) : row.minutes;
      return [
        row.name,
        row.post,
        row.organisation,
        category(row.category),
        t(`state.${row.state ?? 'none'}`),
        minutes ?? '',
        minutes !== null && whole ? `${Math.min(100, Math.round((minutes / whole) * 100))} %` : '',
        row.means ? t(`means.${row.means}`) : '',
        row.cameAt ? dayOf(row.cameAt) : '',
      ];
    }),
  });
}
