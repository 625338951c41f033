import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listPeople } from '../../people/list-people.ts';
import { type PeopleChoices, readPeopleChoices } from '../../people/read-choices.ts';
import { noteTaken } from '../personal-data/note-taken.ts';
import type { Route } from './+types/list-export';
import { peopleAsked } from './asked.ts';

/** Everybody under the same filters as a file, in the viewer's language. */
export async function loader(args: Route.LoaderArgs) {
  const asked = peopleAsked(new URL(args.request.url).searchParams);
  const { locale } = callerOf(args);
  const rows = await readAll(args, listPeople, asked);
  await noteTaken(args, 'people', rows);
  const choices = await read(args, readPeopleChoices, { language: locale });
  const t = translator(locale).getFixedT(null, 'people');
  const name = (kinds: PeopleChoices['categories'], key: string | null) =>
    key && (kinds.find((kind) => kind.key === key)?.name ?? key);
  return sendList(args.params.format, {
    name: t('list.sheet'),
    columns: [
      { header: t('form.familyName'), width: 20 },
      { header: t('form.givenName'), width: 16 },
      { header: t('form.patronymic'), width: 18 },
      { header: t('list.organisation'), width: 34 },
      { header: t('list.post'), width: 28 },
      { header: t('list.subjects'), width: 24 },
      { header: t('list.since'), width: 12 },
      { header: t('list.category'), width: 24 },
      { header: t('list.titleOf'), width: 24 },
      { header: t('list.education'), width: 20 },
      { header: t('list.age'), width: 8, align: 'right' },
      { header: t('list.experience'), width: 10, align: 'right' },
      { header: t('list.phone'), width: 18 },
      { header: t('list.email'), width: 28 },
    ],
    rows: rows.map((person) => [
      person.familyName,
      person.givenName,
      person.patronymic,
      person.organisation,
      person.post,
      person.subjects.join(', '),
      person.since ? { date: person.since } : null,
      name(choices.categories, person.category),
      person.titles.map((key) => name(choices.titles, key)).join(', '),
      name(choices.educationLevels, person.education),
      person.age,
      person.experience,
      person.phone,
      person.email,
    ]),
  });
}
