import { data, redirect } from 'react-router';
import { mainRole } from '#platform/access/main-role.ts';
import { updateAccount } from '#platform/access/operations/update-account.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { act, actorOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { withCookies } from '../access/local-path.ts';
import { CentresPanel } from '../account/CentresPanel.tsx';
import { keepCentre, keepLocale } from '../account/keep-cookie.ts';
import { ProfileForm } from '../account/ProfileForm.tsx';
import type { Route } from './+types/account-profile';

export function loader(args: Route.LoaderArgs) {
  const { centreId } = actorOf(args);
  const { identity } = callerOf(args);
  return {
    language: identity?.user.language ?? null,
    centres: (identity?.memberships ?? []).map((one) => ({
      id: one.centreId,
      name: one.centreName,
      role: mainRole(one.grants),
      isDemo: one.isDemo,
      open: one.centreId === centreId,
    })),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { identity, kernel } = callerOf(args);
  if (form.get('intent') === 'centre') {
    const chosen = identity?.memberships.find(({ centreId }) => centreId === form.get('centre'));
    if (!chosen) throw data(null, { status: 404 });
    const cookie = keepCentre(chosen.centreId, kernel.config.publicUrl);
    return redirect('/', { headers: withCookies([cookie]) });
  }
  const given = form.get('language');
  const language = isLocale(given) ? given : null;
  const outcome = await act(args, updateAccount, {
    name: String(form.get('name') ?? ''),
    language,
  });
  // The whole page changes its language, so it is loaded anew.
  return outcome.ok
    ? redirect('/account?saved', { headers: withCookies([keepLocale(language)]) })
    : outcome;
}

export default function AccountProfile({ loaderData, actionData }: Route.ComponentProps) {
  const problems = useProblems(actionData);
  return (
    <>
      <ProfileForm language={loaderData.language} problems={problems} />
      {loaderData.centres.length > 1 && <CentresPanel centres={loaderData.centres} />}
    </>
  );
}
