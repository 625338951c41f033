import type { Permission } from './permission.ts';

const known = new Map<string, Permission<never>>();
const modules = new Set<string>();

/** Registers all permissions: tokens are limited to them, own roles composed of them. Called once, at loading. */
export function declarePermissions(permissions: Record<string, Permission<never>>): void {
  for (const [name, permission] of Object.entries(permissions)) {
    known.set(name, permission);
    modules.add(`${name.split('.')[0]}.*`);
  }
}

/** A permission by its name. */
export function permissionNamed(name: string): Permission<never> | undefined {
  return known.get(name);
}

/** All permissions, in order. */
export function knownPermissions(): string[] {
  return [...known.keys()].sort();
}

/** Whether own roles can be composed of a permission: what every member has and what only the program does is not. */
export function isComposable(name: string): boolean {
  const permission = known.get(name);
  return permission !== undefined && permission.roles !== 'everyone' && !permission.internal;
}

/** Whether a permission («plan.read») or a module with a star («plan.*») exists. */
export function isKnownScope(scope: string): boolean {
  return known.has(scope) || modules.has(scope);
}

/** All that a token can be limited to, in order; for the page that makes one. */
export function knownScopes(): string[] {
  return [...known.keys(), ...modules].sort();
}
