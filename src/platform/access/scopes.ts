const known = new Set<string>();

/** Registers the permissions that tokens can be limited to. Called once, while the program loads. */
export function declareScopes(permissions: Iterable<string>): void {
  for (const permission of permissions) {
    known.add(permission);
    known.add(`${permission.split('.')[0]}.*`);
  }
}

/** Whether a permission («plan.read») or a module with a star («plan.*») exists. */
export function isKnownScope(scope: string): boolean {
  return known.has(scope);
}

/** All that a token can be limited to, in order; for the page that makes one. */
export function knownScopes(): string[] {
  return [...known].sort();
}
