import { sayRole } from '#platform/access/say-role.ts';
import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listStaff } from '../people/list-staff.ts';
import type { Route } from './+types/people-export';
import { peopleAsked } from './people-asked.ts';
import { noteTaken } from './personal-data/note-taken.ts';

/** The list of people as a file: all its pages, under the same filters, in the viewer's language. */
export async function loader(args: Route.LoaderArgs) {
  const asked = peopleAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listStaff, asked);
  await noteTaken(args, 'staff', rows);
  const t = translator(callerOf(args).locale).getFixedT(null, ['directory', 'shell']);
  return sendList(args.params.format, {
    name: t('people.sheet'),
    columns: [
      { header: t('person.familyName'), width: 20 },
      { header: t('person.givenName'), width: 16 },
      { header: t('person.patronymic'), width: 18 },
      { header: t('people.shortName'), width: 20 },
      { header: t('person.aliases'), width: 26 },
      { header: t('people.post'), width: 26 },
      { header: t('people.email'), width: 28 },
      { header: t('person.role'), width: 16 },
      { header: t('person.lastDay'), width: 14 },
    ],
    rows: rows.map((person) => [
      person.familyName,
      person.givenName,
      person.patronymic,
      person.shortName,
      person.aliases.join('\n'),
      person.post,
      person.email,
      person.access && sayRole((key) => t(`shell:${key}`), person.access),
      person.activeUntil ? { date: person.activeUntil } : null,
    ]),
  });
}
