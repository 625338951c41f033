import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { listReserve } from '../../reserve/list-reserve.ts';
import type { Route } from './+types/reserve-export';
import { reserveAsked } from './asked.ts';

/** The reserve of leaders under the same filters as a file. */
export async function loader(args: Route.LoaderArgs) {
  const { locale: language } = callerOf(args);
  const { input } = reserveAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listReserve, input);
  const { postKinds } = await read(args, readPeopleChoices, { language });
  const t = translator(language).getFixedT(null, 'reserve');
  return sendList(args.params.format, {
    name: t('sheet'),
    columns: [
      { header: t('person'), width: 34 },
      { header: t('post'), width: 40 },
      { header: t('postKind'), width: 26 },
      { header: t('organisation'), width: 34 },
      { header: t('since'), width: 12 },
      { header: t('until'), width: 12 },
      { header: t('ground'), width: 24 },
      { header: t('preparation'), width: 40 },
      { header: t('state'), width: 16 },
    ],
    rows: rows.map((row) => [
      row.person,
      [row.post, row.currentOrganisation].filter(Boolean).join(', '),
      postKinds.find(({ key }) => key === row.postKind)?.name ?? row.postKind,
      row.organisation || t('anywhere'),
      { date: row.since },
      row.until && { date: row.until },
      row.ground,
      row.preparation,
      row.outcome ? t(`states.${row.outcome}`) : t('states.current'),
    ]),
  });
}
