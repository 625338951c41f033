import { type Grant, type Role, roles } from './actor.ts';

/** What a member is called by: the farthest-reaching system role, else the own role's name. */
export interface MainRole {
  role: Role | null;
  ownRole: string | null;
}

/** The first of the grants, in the order in which roles reach. */
export function mainRole(grants: readonly Pick<Grant, 'role'>[]): MainRole {
  const system = roles.find((role) => grants.some((grant) => grant.role === role));
  if (system) return { role: system, ownRole: null };
  const own = grants.find(({ role }) => typeof role !== 'string')?.role;
  return { role: null, ownRole: typeof own === 'object' ? own.name : null };
}
