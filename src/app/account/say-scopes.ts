import type { TFunction } from 'i18next';
import { operationWord } from '../office/audit-words.ts';

/** What a token may do, in words: single acts, and «усе» of a group. */
export function sayScopes(
  scopes: readonly string[],
  t: TFunction<'access'>,
  ta: TFunction<'audit'>,
): string {
  return scopes
    .map((scope) =>
      scope.endsWith('.*')
        ? `${t(`tokens.group.${scope.slice(0, -2)}` as 'tokens.group.plan')}: ${t('tokens.allOf')}`
        : operationWord(ta, scope),
    )
    .join(', ');
}
