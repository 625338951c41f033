/** Permissions that a token can't use: the account, keys and one-time links want the person, signed in. */
const personal = /^(account|token)\.|^invitation\.accept$|^centre\.create$/;

/** A module's permissions, for the form: the star first, then each. */
export interface ScopeGroup {
  module: string;
  scopes: string[];
}

/** Permissions as groups by module, without those that a token can't use and modules left empty. */
export function groupScopes(scopes: readonly string[]): ScopeGroup[] {
  const groups = new Map<string, string[]>();
  for (const scope of scopes) {
    if (personal.test(scope) || scope.endsWith('.*')) continue;
    const module = scope.split('.')[0] ?? '';
    groups.set(module, [...(groups.get(module) ?? [`${module}.*`]), scope]);
  }
  return [...groups].map(([module, list]) => ({ module, scopes: list }));
}
