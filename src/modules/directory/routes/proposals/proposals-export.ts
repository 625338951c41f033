import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { dayCellIn } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { listProposals } from '../../proposals/list-proposals.ts';
import { proposalsSheet } from '../../ui/proposals/proposals-sheet.ts';
import type { Route } from './+types/proposals-export';
import { waitingAsked } from './asked.ts';

/** Proposals under the same filters as a file, in the viewer's language. */
export async function loader(args: Route.LoaderArgs) {
  const { locale } = callerOf(args);
  const { input } = waitingAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listProposals, input);
  const choices = await read(args, readPeopleChoices, { language: locale });
  const t = translator(locale).getFixedT(null, ['proposals', 'people']);
  const sheet = proposalsSheet(rows, { t, locale, choices, day: dayCellIn(args) });
  return sendList(args.params.format, sheet);
}
