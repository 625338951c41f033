import type { Actor, Role } from './actor.ts';

/**
 * One permission of a module: which roles have it, and on which objects when not on all.
 * A key that no table holds is denied.
 */
export interface Permission<T = unknown> {
  roles: readonly Role[];
  /** Narrows to objects: a methodist closes own tasks only. Not asked for lists. */
  when?: (actor: Actor, target: T) => boolean;
}

/** A module's table: names of operations and of reads («plan.read») to who may. */
export type PermissionTable = Record<string, Permission<never>>;

/** Whether the actor has the permission at all, before any object is looked at. */
export function holds(actor: Actor, name: string, permission: Permission<never>): boolean {
  if (!permission.roles.includes(actor.role)) return false;
  return actor.scopes === null || covers(actor.scopes, name);
}

/** Whether the actor may do this to this object. */
export function may<T>(actor: Actor, name: string, permission: Permission<T>, target: T): boolean {
  if (!holds(actor, name, permission as Permission<never>)) return false;
  return permission.when ? permission.when(actor, target) : true;
}

/** A token's scope is a permission («plan.read») or a module with a star («plan.*»). */
function covers(scopes: readonly string[], name: string): boolean {
  return scopes.some(
    (scope) => scope === name || (scope.endsWith('.*') && name.startsWith(scope.slice(0, -1))),
  );
}
