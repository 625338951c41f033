import { randomUUID } from 'node:crypto';
import type { World } from './world.ts';

/** Ids under which there is nothing anywhere. */
export function emptyWorld(): World {
  const nothing = async () => randomUUID();
  return {
    owner: null,
    person: nothing,
    organisation: nothing,
    section: nothing,
    grant: nothing,
    membership: nothing,
    role: nothing,
    registration: nothing,
    invitation: nothing,
    proposal: nothing,
    retained: nothing,
    question: nothing,
    slot: nothing,
    token: nothing,
    session: nothing,
    passkey: nothing,
    viewing: nothing,
    offeredTalk: nothing,
    speakerOn: nothing,
    mail: nothing,
    file: nothing,
    planImport: nothing,
    plan: nothing,
    part: nothing,
    neighbourCode: nothing,
    centreLink: nothing,
    share: nothing,
    exported: nothing,
    certificateOf: async () => randomUUID(),
    prepare: async () => ({}),
  };
}
