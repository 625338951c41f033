import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listOrganisations } from '../../organisations/list-organisations.ts';
import { wordOf } from '../../ui/organisations/choices.ts';
import type { Route } from './+types/institutions-export';
import { organisationsAsked } from './asked.ts';
import { readLists } from './lists.ts';

/** The register under the same filters as a file, in the viewer's language. */
export async function loader(args: Route.LoaderArgs) {
  const asked = organisationsAsked(new URL(args.request.url).searchParams);
  const { locale } = callerOf(args);
  const lists = await readLists(args);
  const rows = await readAll(args, listOrganisations, asked);
  const t = translator(locale).getFixedT(null, 'organisations');
  return sendList(args.params.format, {
    name: t('sheet'),
    columns: [
      { header: t('field.name'), width: 50 },
      { header: t('field.shortName'), width: 26 },
      { header: t('field.abbreviations'), width: 18 },
      { header: t('field.kind'), width: 26 },
      { header: t('field.ownership'), width: 16 },
      { header: t('field.parentId'), width: 40 },
      { header: t('field.edrpou'), width: 12 },
      { header: t('field.edebo'), width: 12 },
      { header: t('field.ogrn'), width: 16 },
      { header: t('field.inn'), width: 14 },
      { header: t('field.locality'), width: 20 },
      { header: t('field.address'), width: 40 },
      { header: t('field.latitude'), width: 12 },
      { header: t('field.longitude'), width: 12 },
      { header: t('field.phone'), width: 20 },
      { header: t('field.email'), width: 28 },
      { header: t('field.website'), width: 28 },
      { header: t('field.languages'), width: 18 },
      { header: t('field.learners'), width: 12, align: 'right' },
      { header: t('filter.remote'), width: 12 },
      { header: t('field.openedOn'), width: 12 },
      { header: t('field.closedOn'), width: 12 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.shortName,
      row.abbreviations.join('\n'),
      wordOf(lists.kinds, row.kind),
      row.ownership && wordOf(lists.ownerships, row.ownership),
      row.parentName,
      row.edrpou,
      row.edebo,
      row.ogrn,
      row.inn,
      row.locality,
      row.address,
      row.latitude,
      row.longitude,
      row.phone,
      row.email,
      row.website,
      row.languages.map((code) => wordOf(lists.languages, code)).join(', '),
      row.learners,
      row.remote ? t('filter.yes') : t('filter.no'),
      row.openedOn ? { date: row.openedOn } : null,
      row.closedOn ? { date: row.closedOn } : null,
    ]),
  });
}
