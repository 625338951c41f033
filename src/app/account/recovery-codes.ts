import { renewCodes } from '#platform/access/operations/two-factor.ts';
import { recoveryCodes, renewRecoveryCodes } from '#platform/access/own-account.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome, outcomeOf } from '#platform/pages/door.ts';
import { ownerOf } from './owner.ts';

/** The answer to the form of the recovery codes, with the codes. */
export type CodesOutcome = Outcome<{ codes: string[] }> & { intent: 'show-codes' | 'renew-codes' };

/** Shows the recovery codes that are left, or makes new ones; the password is asked each time. */
export async function actOnCodes(
  args: PageArgs,
  intent: CodesOutcome['intent'],
  password: string,
): Promise<CodesOutcome> {
  const owner = ownerOf(args);
  try {
    if (intent === 'show-codes')
      return { intent, ok: true, value: { codes: await recoveryCodes(owner, password) } };
    const codes = await renewRecoveryCodes(owner, password);
    await act(args, renewCodes, {});
    return { intent, ok: true, value: { codes } };
  } catch (error) {
    return { intent, ...outcomeOf(error) };
  }
}
