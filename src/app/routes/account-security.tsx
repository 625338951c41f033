import { redirect } from 'react-router';
import { changePassword } from '#platform/access/operations/change-password.ts';
import { endOtherSessions, endSession } from '#platform/access/operations/end-sessions.ts';
import { limitedTo } from '#platform/access/own-account.ts';
import { listPasskeys } from '#platform/access/passkeys/list-passkeys.ts';
import { relyingParty } from '#platform/access/passkeys/relying-party.ts';
import { listSessions } from '#platform/access/sessions.ts';
import { runOperation } from '#platform/operation/run.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';
import { act, actorOf, type Outcome, outcomeOf } from '#platform/pages/door.ts';
import { deviceOf } from '../account/device.ts';
import { ownerOf } from '../account/owner.ts';
import { PasskeysPanel } from '../account/PasskeysPanel.tsx';
import { PasswordPanel } from '../account/PasswordPanel.tsx';
import { actOnPasskeys } from '../account/passkeys.ts';
import { RecoveryCodesPanel } from '../account/RecoveryCodesPanel.tsx';
import { actOnCodes } from '../account/recovery-codes.ts';
import { SessionsPanel } from '../account/SessionsPanel.tsx';
import { TwoFactorPanel } from '../account/TwoFactorPanel.tsx';
import { beginSetUp, finishSetUp, turnOff } from '../account/two-factor.ts';
import { forgetFirstPassword } from '../first-centre.ts';
import type { Route } from './+types/account-security';

export async function loader(args: Route.LoaderArgs) {
  const { db, userId, sessionId } = ownerOf(args);
  const sessions = await listSessions(db, userId, sessionId);
  const { headers, kernel } = callerOf(args);
  const { searchParams } = new URL(args.request.url);
  return {
    done: searchParams.get('done'),
    twoFactor: callerOf(args).identity?.user.twoFactor ?? false,
    passkeys: await listPasskeys(db, userId),
    passkeysAvailable: relyingParty(kernel.config.publicUrl) !== null,
    device: deviceOf(headers.get('user-agent')),
    sessions: sessions.map(({ userAgent, ...session }) => ({
      ...session,
      device: deviceOf(userAgent),
    })),
  };
}

/** Each form of the page with its `intent`; what went wrong is shown in the form that sent it. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const { sessionId } = ownerOf(args);
  switch (text('intent')) {
    case 'password':
      return { intent: 'password' as const, ...(await savePassword(args, form)) };
    case 'begin-two-factor':
      return beginSetUp(args, text('password'));
    case 'finish-two-factor':
      return finishSetUp(args, form);
    case 'end-two-factor':
      return turnOff(args, text('password'));
    case 'show-codes':
      return actOnCodes(args, 'show-codes', text('codesPassword'));
    case 'renew-codes':
      return actOnCodes(args, 'renew-codes', text('codesPassword'));
    case 'begin-passkey':
    case 'finish-passkey':
    case 'rename-passkey':
    case 'remove-passkey':
      return actOnPasskeys(args, form);
    case 'end-session': {
      const outcome = await act(args, endSession, { id: text('id') });
      return outcome.ok
        ? redirect('/account/security')
        : { intent: 'end-session' as const, ...outcome };
    }
    default:
      return {
        intent: 'end-others' as const,
        ...(await act(args, endOtherSessions, { sessionId })),
      };
  }
}

async function savePassword(args: PageArgs, form: FormData): Promise<Outcome<{ ended: number }>> {
  const owner = ownerOf(args);
  const { kernel } = callerOf(args);
  const given = {
    current: String(form.get('current') ?? ''),
    next: String(form.get('next') ?? ''),
    repeat: String(form.get('repeat') ?? ''),
    sessionId: owner.sessionId,
  };
  try {
    const value = await limitedTo(owner, () =>
      runOperation(kernel, actorOf(args), changePassword, given),
    );
    await forgetFirstPassword(kernel, owner.email);
    return { ok: true, value };
  } catch (error) {
    return outcomeOf(error);
  }
}

export default function AccountSecurity({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <PasswordPanel outcome={actionData?.intent === 'password' ? actionData : null} />
      <TwoFactorPanel
        on={loaderData.twoFactor}
        done={loaderData.done}
        outcome={actionData && 'setUp' in actionData ? actionData : null}
      />
      {loaderData.twoFactor && (
        <RecoveryCodesPanel
          outcome={
            actionData?.intent === 'show-codes' || actionData?.intent === 'renew-codes'
              ? actionData
              : null
          }
        />
      )}
      <PasskeysPanel
        keys={loaderData.passkeys}
        available={loaderData.passkeysAvailable}
        suggested={loaderData.device}
        done={loaderData.done}
        outcome={actionData && 'newKey' in actionData ? actionData : null}
      />
      <SessionsPanel
        sessions={loaderData.sessions}
        outcome={actionData?.intent === 'end-others' ? actionData : null}
      />
    </>
  );
}
