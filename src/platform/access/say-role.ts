import type { Role } from './actor.ts';
import type { MainRole } from './main-role.ts';

/** A reader's translator, narrowed to the words of roles. */
export type RoleWords = (key: `role.${Role | 'none'}`) => string;

/** What a member is called by, in words: an own role has its name, a system role the shell's word. */
export function sayRole(words: RoleWords, { role, ownRole }: MainRole): string {
  return ownRole ?? words(`role.${role ?? 'none'}`);
}
