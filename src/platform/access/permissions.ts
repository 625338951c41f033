import type { Actor } from './actor.ts';
import type { Permission, PermissionTable } from './permission.ts';

/** The own account is changed by the person, signed in: a token can't take it over. */
const signedIn: Permission = {
  roles: 'everyone',
  when: (actor: Actor) => actor.kind === 'user',
};

/** By who has the server itself (`kabinet user …`) or by the program. */
const commandLine: Permission = {
  roles: ['administrator'],
  internal: true,
  when: (actor: Actor) => actor.kind === 'system',
};

/** Who may what with accounts; sign-in itself stands before any permission. */
export const accountPermissions = {
  'account.update': signedIn,
  'account.change-password': signedIn,
  'account.end-session': signedIn,
  'account.end-other-sessions': signedIn,
  'account.begin-two-factor': signedIn,
  'account.end-two-factor': signedIn,
  'account.renew-codes': signedIn,
  'account.add-passkey': signedIn,
  'account.rename-passkey': signedIn,
  'account.remove-passkey': signedIn,
  'account.reset': commandLine,
  /** Run by the program for a visitor who has forgotten the password, or who brings the link for a new one. */
  'account.ask-reset': commandLine,
  'account.use-reset': commandLine,
  /** Of others: the own password is changed with the one before. */
  'account.give-reset': {
    roles: ['administrator'],
    when: (actor: Actor, { id }: { id: string }) => actor.kind === 'user' && actor.userId !== id,
  },
} as const satisfies PermissionTable;
