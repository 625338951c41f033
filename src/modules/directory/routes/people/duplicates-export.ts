import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { type DuplicatePair, listDuplicates } from '../../people/duplicates/list-duplicates.ts';
import type { Route } from './+types/duplicates-export';
import { duplicatesAsked } from './duplicates-asked.ts';

/** Likely duplicates under the same filters as a file: the two cards of a pair beside each other. */
export async function loader(args: Route.LoaderArgs) {
  const asked = duplicatesAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listDuplicates, asked);
  const t = translator(callerOf(args).locale).getFixedT(null, 'people');
  return sendList(args.params.format, {
    name: t('tabs.duplicates'),
    columns: [
      { header: `${t('duplicates.cards')} 1`, width: 50 },
      { header: `${t('duplicates.cards')} 2`, width: 50 },
      { header: t('duplicates.reason'), width: 30 },
      { header: `${t('duplicates.score')}, %`, width: 12, align: 'right' },
    ],
    rows: rows.map(({ one, other, reasons, score }) => [
      cardOf(one),
      cardOf(other),
      reasons.map((reason) => t(`duplicates.reasons.${reason}`)).join(', '),
      Math.round(score * 100),
    ]),
  });
}

const cardOf = ({ name, post, organisation, birth, email, phone }: DuplicatePair['one']) =>
  [name, post, organisation, birth, email, phone].filter(Boolean).join(' · ');
