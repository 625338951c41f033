import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { sectionChoices } from '../../sections/choices.ts';
import { listUncoveredInstitutions, listUncoveredPeople } from '../../sections/coverage.ts';
import type { Route } from './+types/coverage-export';
import { coverageAsked } from './coverage-asked.ts';

/** Whom no section reaches as a file: all pages, under the same filters, in the viewer's language. */
export async function loader(args: Route.LoaderArgs) {
  const asked = coverageAsked(new URL(args.request.url).searchParams);
  const { locale } = callerOf(args);
  const t = translator(locale).getFixedT(null, 'sections');
  if (asked.view === 'people') {
    const rows = await readAll(args, listUncoveredPeople, asked.people);
    return sendList(args.params.format, {
      name: t('coverage.sheetPeople'),
      columns: [
        { header: t('card.who'), width: 36 },
        { header: t('coverage.post'), width: 28 },
        { header: t('coverage.subjects'), width: 32 },
        { header: t('card.organisation'), width: 40 },
      ],
      rows: rows.map((row) => [row.name, row.post, row.subjects.join(', '), row.organisationName]),
    });
  }
  const rows = await readAll(args, listUncoveredInstitutions, asked.institutions);
  const { organisationKinds } = await read(args, sectionChoices, {});
  const kindOf = (key: string) =>
    organisationKinds.find((kind) => kind.key === key)?.words[locale] ?? key;
  return sendList(args.params.format, {
    name: t('coverage.sheetInstitutions'),
    columns: [
      { header: t('card.organisation'), width: 44 },
      { header: t('coverage.organisationKind'), width: 28 },
      { header: t('coverage.locality'), width: 24 },
      { header: t('coverage.staff'), width: 12, align: 'right' },
    ],
    rows: rows.map((row) => [row.name, kindOf(row.kind), row.locality, row.people]),
  });
}
