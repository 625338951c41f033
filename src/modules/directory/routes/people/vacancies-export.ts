import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listVacancies } from '../../posts/list-vacancies.ts';
import type { Route } from './+types/vacancies-export';
import { vacanciesAsked } from './vacancies-asked.ts';

/** Vacancies under the same filters as a file. */
export async function loader(args: Route.LoaderArgs) {
  const asked = vacanciesAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listVacancies, asked);
  const t = translator(callerOf(args).locale).getFixedT(null, 'people');
  return sendList(args.params.format, {
    name: t('vacancies.sheet'),
    columns: [
      { header: t('list.organisation'), width: 36 },
      { header: t('list.post'), width: 30 },
      { header: t('list.subjects'), width: 24 },
      { header: t('form.rate'), width: 10, align: 'right' },
      { header: t('vacancies.since'), width: 12 },
      { header: t('card.ground'), width: 24 },
    ],
    rows: rows.map((row) => [
      row.organisation,
      row.title,
      row.subjects.join(', '),
      row.rate,
      row.since ? { date: row.since } : null,
      row.ground,
    ]),
  });
}
