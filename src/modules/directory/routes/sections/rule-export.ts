import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listRulePeople } from '../../sections/preview-rule.ts';
import { readSection } from '../../sections/read-section.ts';
import type { Route } from './+types/rule-export';
import { ruleAsked } from './rule-asked.ts';

/** Everybody whom the rule that is tried out would take in, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const section = await read(args, readSection, { id: args.params.sectionId });
  const rule = ruleAsked(new URL(args.request.url).searchParams, section.rule);
  const rows = await readAll(args, listRulePeople, { ...rule, on: section.day });
  const t = translator(callerOf(args).locale).getFixedT(null, 'sections');
  return sendList(args.params.format, {
    name: `${t('rule.title')} ${section.name}`,
    columns: [
      { header: t('card.who'), width: 36 },
      { header: t('card.post'), width: 28 },
      { header: t('card.organisation'), width: 40 },
    ],
    rows: rows.map((row) => [row.name, row.post, row.organisationName]),
  });
}
