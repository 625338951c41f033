import { redirect } from 'react-router';
import { beginViewing, endViewing } from '#modules/directory/public.ts';
import { ownActor } from '#platform/access/identify-request.ts';
import { runOperation } from '#platform/operation/run.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { errorPage } from '#platform/pages/door.ts';
import type { Route } from './+types/view-as';

/** Begins and ends looking at the program as another member; always acts as the person signed in. */
export async function action(args: Route.ActionArgs) {
  const { kernel, identity, actor } = callerOf(args);
  const form = await args.request.formData();
  const sessionId = identity?.sessionId;
  if (!actor || !sessionId) throw redirect('/sign-in');
  const own = ownActor(identity, actor);
  try {
    if (form.get('intent') === 'end') {
      await runOperation(kernel, own, endViewing, { sessionId });
      return redirect('/staff/accounts');
    }
    const membershipId = String(form.get('membershipId') ?? '');
    await runOperation(kernel, own, beginViewing, { membershipId, sessionId });
    return redirect('/');
  } catch (error) {
    throw errorPage(error);
  }
}
