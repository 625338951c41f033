import { z } from 'zod';
import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { listSharedPeople } from '../../shares/list-shared-people.ts';
import type { Route } from './+types/people-export';
import { sharedPeopleAsked } from './asked.ts';

/** People whom other centres show, under the same filters, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const share = z.uuid().safeParse(params.get('share')).data;
  const rows = await readAll(args, listSharedPeople, sharedPeopleAsked(params, share));
  const language = callerOf(args).locale;
  const lists = await read(args, readPeopleChoices, { language });
  const t = translator(language).getFixedT(null, 'centres');
  const nameIn = (list: readonly { key: string; name: string }[], key: string | null) =>
    list.find((one) => one.key === key)?.name ?? key;
  return sendList(args.params.format, {
    name: t('person.sheet'),
    columns: [
      { header: t('person.name'), width: 36 },
      { header: t('person.centre'), width: 36 },
      { header: t('person.organisation'), width: 36 },
      { header: t('person.post'), width: 26 },
      { header: t('person.subjects'), width: 26 },
      { header: t('person.role'), width: 18 },
      { header: t('person.category'), width: 20 },
      { header: t('person.title'), width: 20 },
      { header: t('person.education'), width: 20 },
      { header: t('person.teachingSince'), width: 14 },
      { header: t('person.phone'), width: 18 },
      { header: t('person.email'), width: 28 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.centreName,
      row.organisationName,
      row.post,
      row.subjects.join(', '),
      row.sectionRole && t(`person.roles.${row.sectionRole as 'head'}`),
      nameIn(lists.categories, row.category),
      nameIn(lists.titles, row.title),
      nameIn(lists.educationLevels, row.education),
      row.teachingSince ? { date: row.teachingSince } : null,
      row.phone,
      row.email,
    ]),
  });
}
