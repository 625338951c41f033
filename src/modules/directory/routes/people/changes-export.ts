import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listChanges } from '../../people/list-changes.ts';
import type { Route } from './+types/changes-export';
import { changesAsked } from './changes-asked.ts';

/** Comings and goings under the same filters as a file. */
export async function loader(args: Route.LoaderArgs) {
  const rows = await readAll(
    args,
    listChanges,
    changesAsked(new URL(args.request.url).searchParams),
  );
  const t = translator(callerOf(args).locale).getFixedT(null, 'people');
  return sendList(args.params.format, {
    name: t('changes.sheet'),
    columns: [
      { header: t('changes.on'), width: 12 },
      { header: t('changes.kind'), width: 18 },
      { header: t('list.person'), width: 34 },
      { header: `${t('changes.before')}: ${t('list.post')}`, width: 28 },
      { header: `${t('changes.before')}: ${t('list.organisation')}`, width: 34 },
      { header: t('list.post'), width: 28 },
      { header: t('list.organisation'), width: 34 },
    ],
    rows: rows.map((change) => [
      { date: change.on },
      t(`changes.one.${change.kind}`),
      change.name,
      change.fromPost,
      change.fromOrganisation,
      change.post,
      change.organisation,
    ]),
  });
}
