import { useTranslation } from 'react-i18next';
import { listOwnTokens } from '#modules/directory/members/queries.ts';
import { createToken } from '#modules/directory/operations/create-token.ts';
import { revokeToken } from '#modules/directory/operations/revoke-token.ts';
import { knownScopes } from '#platform/access/scopes.ts';
import { act, read } from '#platform/pages/door.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { groupScopes } from '../account/group-scopes.ts';
import { NewToken } from '../account/NewToken.tsx';
import { TokenForm } from '../account/TokenForm.tsx';
import { TokensPanel } from '../account/TokensPanel.tsx';
import { tokensAsked } from '../account/tokens-asked.ts';
import type { Route } from './+types/account-tokens';

export async function loader(args: Route.LoaderArgs) {
  const { sort, input } = tokensAsked(new URL(args.request.url).searchParams);
  return {
    tokens: await read(args, listOwnTokens, input),
    sort,
    scopes: groupScopes(knownScopes()),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  if (form.get('intent') === 'revoke')
    return {
      intent: 'revoke' as const,
      ...(await act(args, revokeToken, { id: String(form.get('id')) })),
    };
  const days = Number(form.get('validDays'));
  const outcome = await act(args, createToken, {
    name: String(form.get('name') ?? ''),
    scopes: form.getAll('scopes').map(String),
    validDays: days > 0 ? days : null,
  });
  return { intent: 'create' as const, ...outcome };
}

/** Keys with which other programs act in the person's name. */
export default function AccountTokens({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('access');
  const made = actionData?.intent === 'create' && actionData.ok ? actionData.value : null;
  return (
    <>
      {made && <NewToken secret={made.secret} />}
      {actionData?.intent === 'revoke' && actionData.ok && (
        <DoneNotice>{t('tokens.revoked')}</DoneNotice>
      )}
      <TokensPanel tokens={loaderData.tokens} sort={loaderData.sort} />
      <TokenForm
        key={made?.id}
        scopes={loaderData.scopes}
        outcome={actionData?.intent === 'create' ? actionData : null}
      />
    </>
  );
}
