import { redirect } from 'react-router';
import { beginTwoFactor, endTwoFactor } from '#platform/access/operations/two-factor.ts';
import { beginTotp, endTotp, finishTotp } from '#platform/access/own-account.ts';
import { drawQr } from '#platform/documents/qr/draw-qr.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome, outcomeOf } from '#platform/pages/door.ts';
import { withCookies } from '../access/local-path.ts';
import { ownerOf } from './owner.ts';

/** What the page shows while the authenticator app is being set up. */
export interface SetUp {
  /** The address in the QR code. */
  uri: string;
  secret: string;
  qr: { size: number; path: string };
  recoveryCodes: string[];
}

/** The answer to a form of the second factor; `setUp` while it is under way. */
export type TwoFactorOutcome = Outcome<null> & {
  intent: 'begin-two-factor' | 'finish-two-factor' | 'end-two-factor';
  setUp: SetUp | null;
};

/** The first step: the password is checked, and the secret is shown. */
export async function beginSetUp(args: PageArgs, password: string): Promise<TwoFactorOutcome> {
  const intent = 'begin-two-factor';
  try {
    const { uri, recoveryCodes } = await beginTotp(ownerOf(args), password);
    return { intent, ok: true, value: null, setUp: setUpOf(uri, recoveryCodes) };
  } catch (error) {
    return { intent, ...outcomeOf(error), setUp: null };
  }
}

/** The second step: a code proves that the app has the secret. A wrong one shows the same set-up again. */
export async function finishSetUp(
  args: PageArgs,
  form: FormData,
): Promise<TwoFactorOutcome | Response> {
  const uri = String(form.get('uri') ?? '');
  const codes = form.getAll('recoveryCode').map(String);
  try {
    const cookies = await finishTotp(ownerOf(args), String(form.get('code') ?? ''));
    await act(args, beginTwoFactor, {});
    return redirect('/account/security?done=two-factor-on', { headers: withCookies(cookies) });
  } catch (error) {
    const setUp = uri.startsWith('otpauth://') ? setUpOf(uri, codes) : null;
    return { intent: 'finish-two-factor', ...outcomeOf(error), setUp };
  }
}

/** Takes the second factor away after the password was given. */
export async function turnOff(
  args: PageArgs,
  password: string,
): Promise<TwoFactorOutcome | Response> {
  try {
    const cookies = await endTotp(ownerOf(args), password);
    await act(args, endTwoFactor, {});
    return redirect('/account/security?done=two-factor-off', { headers: withCookies(cookies) });
  } catch (error) {
    return { intent: 'end-two-factor', ...outcomeOf(error), setUp: null };
  }
}

function setUpOf(uri: string, recoveryCodes: string[]): SetUp {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return { uri, secret, qr: drawQr(uri), recoveryCodes };
}
