import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listDirectionTakings } from '../../statistics/coverage/list-directions.ts';
import { listInstitutionTakings } from '../../statistics/coverage/list-institutions.ts';
import { listPeopleTakings } from '../../statistics/coverage/list-people.ts';
import { figureChoices } from '../../statistics/figure-choices.ts';
import type { Route } from './+types/coverage-export';
import { coverageAsked } from './coverage-asked.ts';

/** Who takes part how often, under the filters, as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const asked = coverageAsked(new URL(args.request.url).searchParams, todayOf(args));
  const { locale } = callerOf(args);
  const t = translator(locale).getFixedT(null, ['eventsCoverage', 'eventsStatistics']);
  const { format } = args.params;
  const number = { width: 12, align: 'right' as const };
  const day = (value: string | null) => (value ? { date: value } : '');
  if (asked.view === 'people') {
    const rows = await readAll(args, listPeopleTakings, asked.people);
    const { categories } = await read(args, figureChoices, {});
    return sendList(format, {
      name: t('people.sheet'),
      columns: [
        { header: t('columns.person'), width: 36 },
        { header: t('columns.post'), width: 28 },
        { header: t('eventsStatistics:filter.category'), width: 24 },
        { header: t('columns.institution'), width: 40 },
        { header: t('columns.spoke'), ...number },
        { header: t('columns.came'), ...number },
        { header: t('columns.last'), width: 13 },
      ],
      rows: rows.map((row) => [
        row.name,
        row.post,
        categories.find(({ key }) => key === row.category)?.words[locale] ?? row.category ?? '',
        row.organisation,
        row.spoke,
        row.came,
        day(row.last),
      ]),
    });
  }
  if (asked.view === 'directions') {
    const rows = await readAll(args, listDirectionTakings, asked.directions);
    return sendList(format, {
      name: t('directions.sheet'),
      columns: [
        { header: t('columns.direction'), width: 54 },
        { header: t('columns.sections'), ...number },
        { header: t('columns.events'), ...number },
        { header: t('columns.ahead'), ...number },
      ],
      rows: rows.map((row) => [row.name, row.sections, row.events, row.ahead]),
    });
  }
  const rows = await readAll(args, listInstitutionTakings, asked.institutions);
  return sendList(format, {
    name: t('institutions.sheet'),
    columns: [
      { header: t('columns.institution'), width: 44 },
      { header: t('columns.locality'), width: 24 },
      { header: t('columns.people'), ...number },
      { header: t('columns.hosted'), ...number },
      { header: t('columns.spoke'), ...number },
      { header: t('columns.came'), ...number },
      { header: t('columns.last'), width: 13 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.locality,
      row.people,
      row.hosted,
      row.spoke,
      row.came,
      day(row.last),
    ]),
  });
}
