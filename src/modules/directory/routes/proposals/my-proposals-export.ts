import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { dayCellIn } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listOwnProposals } from '../../proposals/list-proposals.ts';
import { readOwnChoices } from '../../proposals/own-choices.ts';
import { proposalsSheet } from '../../ui/proposals/proposals-sheet.ts';
import type { Route } from './+types/my-proposals-export';
import { ownAsked } from './asked.ts';

/** What the one who is signed in has proposed, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const { locale } = callerOf(args);
  const { input } = ownAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listOwnProposals, input);
  const choices = await read(args, readOwnChoices, { language: locale });
  const t = translator(locale).getFixedT(null, ['proposals', 'people']);
  const sheet = proposalsSheet(rows, { t, locale, choices, day: dayCellIn(args) });
  return sendList(args.params.format, sheet);
}
