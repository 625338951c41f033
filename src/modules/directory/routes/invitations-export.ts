import { sayRole } from '#platform/access/say-role.ts';
import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { dayCellIn } from '#platform/pages/clock.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listInvitations } from '../members/queries.ts';
import type { Route } from './+types/invitations-export';
import { invitationsAsked } from './invitations-asked.ts';

/** Invitations under the same filters as a file; without their links, which are shown once. */
export async function loader(args: Route.LoaderArgs) {
  const asked = invitationsAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listInvitations, asked);
  const day = dayCellIn(args);
  const t = translator(callerOf(args).locale).getFixedT(null, [
    'directory',
    'directoryMembers',
    'shell',
  ]);
  return sendList(args.params.format, {
    name: t('staff.invitations'),
    columns: [
      { header: t('invitations.whom'), width: 30 },
      { header: t('invitations.email'), width: 30 },
      { header: t('invitations.role'), width: 24 },
      { header: t('directoryMembers:place'), width: 30 },
      { header: t('invitations.state'), width: 14 },
      { header: t('invitations.created'), width: 12 },
      { header: t('invitations.expires'), width: 12 },
    ],
    rows: rows.map((row) => [
      row.personName ?? row.name,
      row.email,
      sayRole((key) => t(`shell:${key}`), row),
      row.place?.name ?? t('directoryMembers:centre'),
      t(`invitations.states.${row.state}`),
      day(row.sentAt),
      day(row.expiresAt),
    ]),
  });
}
