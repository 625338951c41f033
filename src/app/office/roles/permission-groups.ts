import { type Role, roles } from '#platform/access/actor.ts';
import { isComposable, knownPermissions, permissionNamed } from '#platform/access/scopes.ts';

/** Permissions of one module that roles are made of. */
export interface PermissionGroup {
  module: string;
  permissions: {
    name: string;
    /** It can be given in a place too, not in the whole centre only. */
    placed: boolean;
  }[];
}

/** All permissions that roles are made of, by module; reading first. */
export function permissionGroups(only: (name: string) => boolean = () => true): PermissionGroup[] {
  const groups = new Map<string, PermissionGroup['permissions']>();
  for (const name of knownPermissions()) {
    if (!isComposable(name) || !only(name)) continue;
    const module = name.split('.')[0] ?? '';
    const list = groups.get(module) ?? [];
    list.push({ name, placed: permissionNamed(name)?.place !== undefined });
    groups.set(module, list);
  }
  const reading = (name: string) => (name.endsWith('.read') ? 0 : 1);
  return [...groups].map(([module, permissions]) => ({
    module,
    permissions: permissions.sort((a, b) => reading(a.name) - reading(b.name)),
  }));
}

/** What each of the ready roles gives. */
export function readyRoles(): { role: Role; groups: PermissionGroup[] }[] {
  return roles.map((role) => ({
    role,
    groups: permissionGroups((name) => permissionNamed(name)?.roles.includes(role) ?? false),
  }));
}
