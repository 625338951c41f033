import { listOwnTokens } from '#modules/directory/members/queries.ts';
import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { dayCellIn } from '#platform/pages/clock.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { sayScopes } from '../account/say-scopes.ts';
import { tokensAsked } from '../account/tokens-asked.ts';
import type { Route } from './+types/account-tokens-export';

/** The own tokens as a file; their secrets are kept by nobody. */
export async function loader(args: Route.LoaderArgs) {
  const { input } = tokensAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listOwnTokens, input);
  const words = translator(callerOf(args).locale);
  const t = words.getFixedT(null, 'access');
  const ta = words.getFixedT(null, 'audit');
  const day = dayCellIn(args);
  return sendList(args.params.format, {
    name: t('account.tokens'),
    columns: [
      { header: t('tokens.name'), width: 34 },
      { header: t('tokens.scopes'), width: 60 },
      { header: t('tokens.created'), width: 14 },
      { header: t('tokens.expires'), width: 14 },
      { header: t('tokens.used'), width: 18 },
    ],
    rows: rows.map((row) => [
      row.name,
      sayScopes(row.scopes, t, ta),
      day(row.createdAt),
      row.expiresAt ? day(row.expiresAt) : t('tokens.forever'),
      row.lastUsedAt ? day(row.lastUsedAt) : t('tokens.never'),
    ]),
  });
}
