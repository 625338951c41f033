import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { listProposals } from '../../proposals/list-proposals.ts';
import { sayProposed } from '../../ui/proposals/say-value.ts';
import type { Route } from './+types/proposals-export';
import { waitingAsked } from './asked.ts';

/** Proposals under the same filters as a file, in the viewer's language. */
export async function loader(args: Route.LoaderArgs) {
  const { locale } = callerOf(args);
  const { input } = waitingAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listProposals, input);
  const choices = await read(args, readPeopleChoices, { language: locale });
  const t = translator(locale).getFixedT(null, ['proposals', 'people']);
  return sendList(args.params.format, {
    name: t('list.sheet'),
    columns: [
      { header: t('list.person'), width: 34 },
      { header: t('list.organisation'), width: 34 },
      { header: t('list.subject'), width: 22 },
      { header: t('list.from'), width: 30 },
      { header: t('list.to'), width: 30 },
      { header: t('list.ground'), width: 30 },
      { header: t('list.created'), width: 14 },
      { header: t('list.state'), width: 14 },
      { header: t('list.reason'), width: 30 },
    ],
    rows: rows.map((row) => [
      row.person,
      row.organisation,
      t(`subject.${row.subject}`),
      sayProposed(t as never, locale, choices, row.subject, row.before),
      sayProposed(t as never, locale, choices, row.subject, row.after),
      row.ground,
      { date: row.createdAt.toISOString().slice(0, 10) },
      t(`state.${row.state}`),
      row.reason,
    ]),
  });
}
