import { sayRole } from '#platform/access/say-role.ts';
import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { dayCellIn } from '#platform/pages/clock.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listMembers } from '../members/queries.ts';
import type { Route } from './+types/members-export';
import { membersAsked } from './members-asked.ts';

/** Accounts under the same filters as a file, a line for each role of a member. */
export async function loader(args: Route.LoaderArgs) {
  const asked = membersAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listMembers, asked);
  const day = dayCellIn(args);
  const t = translator(callerOf(args).locale).getFixedT(null, [
    'directory',
    'directoryMembers',
    'shell',
  ]);
  return sendList(args.params.format, {
    name: t('staff.accounts'),
    columns: [
      { header: t('members.account'), width: 30 },
      { header: t('people.email'), width: 30 },
      { header: t('members.role'), width: 50 },
      { header: t('members.person'), width: 24 },
      { header: t('members.twoFactor'), width: 12 },
      { header: t('members.since'), width: 12 },
      { header: t('members.states.ended'), width: 12 },
    ],
    rows: rows.map((member) => [
      member.name,
      member.email,
      member.grants
        .map(({ role, ownRole, place, state }) =>
          [
            sayRole((key) => t(`shell:${key}`), { role, ownRole: ownRole?.name ?? null }),
            place?.name,
            state !== 'current' && t(`directoryMembers:states.${state}`),
          ]
            .filter(Boolean)
            .join(' · '),
        )
        .join('\n'),
      member.personName,
      t(member.twoFactor ? 'members.twoFactorOn' : 'members.twoFactorOff'),
      day(member.createdAt),
      member.endedAt && day(member.endedAt),
    ]),
  });
}
