import { redirect } from 'react-router';
import { addPasskey, removePasskey, renamePasskey } from '#platform/access/operations/passkeys.ts';
import {
  beginPasskey,
  type NewKeyOptions,
  provePasskey,
} from '#platform/access/passkeys/new-passkey.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome, outcomeOf } from '#platform/pages/door.ts';
import { deviceOf } from './device.ts';
import { ownerOf } from './owner.ts';

/** What the browser is to make a key of. */
export interface NewKey {
  name: string;
  options: NewKeyOptions;
}

/** The answer to a form of the keys; `newKey` while one is being added. */
export type PasskeyOutcome = Outcome<unknown> & {
  intent: 'begin-passkey' | 'finish-passkey' | 'rename-passkey' | 'remove-passkey';
  newKey: NewKey | null;
};

/** One of the forms of the keys; what was done is told on the page that follows. */
export async function actOnPasskeys(
  args: PageArgs,
  form: FormData,
): Promise<PasskeyOutcome | Response> {
  const text = (name: string) => String(form.get(name) ?? '');
  const intent = text('intent') as PasskeyOutcome['intent'];
  const owner = keyOwnerOf(args);
  const answered = async (outcome: Promise<Outcome<unknown>>, done: string) => {
    const given = await outcome;
    return given.ok
      ? redirect(`/account/security?done=${done}`)
      : { intent, newKey: null, ...given };
  };
  try {
    switch (intent) {
      case 'begin-passkey': {
        const options = await beginPasskey(owner, text('keyPassword'));
        const newKey = { name: keyNameOf(text('keyName'), owner.headers), options };
        return { intent, ok: true, value: null, newKey };
      }
      case 'finish-passkey': {
        const key = await provePasskey(owner, text('answer'));
        return answered(act(args, addPasskey, { name: text('name'), ...key }), 'passkey-added');
      }
      case 'rename-passkey': {
        const input = { id: text('id'), name: text(`name-${text('id')}`) };
        return answered(act(args, renamePasskey, input), 'passkey-renamed');
      }
      case 'remove-passkey':
        return answered(act(args, removePasskey, { id: text('id') }), 'passkey-removed');
    }
  } catch (error) {
    return { intent, newKey: null, ...outcomeOf(error) };
  }
}

/** A key without a name is called by its device. */
const keyNameOf = (given: string, headers: Headers): string =>
  given.trim().slice(0, 100) || deviceOf(headers.get('user-agent')) || 'Passkey';

function keyOwnerOf(args: PageArgs) {
  const { kernel, identity } = callerOf(args);
  const owner = ownerOf(args);
  return {
    ...owner,
    name: identity?.user.name ?? owner.email,
    publicUrl: kernel.config.publicUrl,
  };
}
