import { dayAsked } from '#platform/datetime/read-day.ts';
import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listSectionPeople } from '../../sections/list-members.ts';
import { readSection } from '../../sections/read-section.ts';
import { sectionRoles } from '../../sections/schema.ts';
import type { Route } from './+types/members-export';

/** The people of a section on a day as a file. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const id = args.params.sectionId;
  const section = await read(args, readSection, { id });
  const rows = await readAll(args, listSectionPeople, {
    id,
    on: dayAsked(params, 'on') ?? section.day,
    q: params.get('q')?.slice(0, 200) || undefined,
    role: sectionRoles.find((role) => role === params.get('role')),
  });
  const t = translator(callerOf(args).locale).getFixedT(null, 'sections');
  return sendList(args.params.format, {
    name: section.name,
    columns: [
      { header: t('card.who'), width: 36 },
      { header: t('card.post'), width: 28 },
      { header: t('card.organisation'), width: 40 },
      { header: t('card.why'), width: 26 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.post,
      row.organisationName,
      [
        ...row.roles.map((role) => t(`role.${role}`)),
        ...(row.byRule ? [t('card.byRule')] : []),
      ].join(', '),
    ]),
  });
}
