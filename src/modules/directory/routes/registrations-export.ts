import { sayRole } from '#platform/access/say-role.ts';
import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { dayCellIn } from '#platform/pages/clock.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listRegistrations } from '../registrations/list-registrations.ts';
import type { Route } from './+types/registrations-export';
import { registrationsAsked } from './registrations-asked.ts';

/** Requests for an account under the same filters as a file. */
export async function loader(args: Route.LoaderArgs) {
  const asked = registrationsAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listRegistrations, asked);
  const day = dayCellIn(args);
  const t = translator(callerOf(args).locale).getFixedT(null, [
    'directoryMembers',
    'directory',
    'shell',
  ]);
  return sendList(args.params.format, {
    name: t('registration.title'),
    columns: [
      { header: t('registration.who'), width: 30 },
      { header: t('directory:people.email'), width: 30 },
      { header: t('directoryMembers:role'), width: 24 },
      { header: t('place'), width: 34 },
      { header: t('registration.post'), width: 30 },
      { header: t('registration.asked'), width: 12 },
      { header: t('state'), width: 14 },
      { header: t('registration.reason'), width: 30 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.email,
      sayRole((key) => t(`shell:${key}`), { role: row.role, ownRole: null }),
      row.organisation.name,
      row.post,
      day(row.createdAt),
      t(`registration.states.${row.state}`),
      row.reason || row.note,
    ]),
  });
}
