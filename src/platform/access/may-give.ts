import {
  type Actor,
  type Grant,
  type GrantPlace,
  type OwnRole,
  type Role,
  roles,
} from './actor.ts';
import { reachOf } from './permission.ts';
import { permissionNamed } from './scopes.ts';

/** Which system roles each system role gives to others. */
const givenBy: Partial<Record<Role, readonly Role[]>> = {
  administrator: roles,
  director: roles.filter((role) => role !== 'administrator' && role !== 'director'),
  'institution-head': ['institution-deputy', 'institution-methodist', 'teacher'],
  'institution-deputy': ['institution-methodist', 'teacher'],
};

/**
 * Nobody gives more than what they hold: a system role gives those below it, and an own role is given by whoever has
 * all its permissions in the whole centre.
 *
 * @param grant - the one by which the actor gives.
 */
export function mayGive(actor: Actor, grant: Grant, given: Role | OwnRole): boolean {
  if (typeof given === 'string')
    return typeof grant.role === 'string' && (givenBy[grant.role]?.includes(given) ?? false);
  if (grant.role === 'administrator') return true;
  return given.permissions.every((name) => {
    const permission = permissionNamed(name);
    return permission !== undefined && reachOf(actor, name, permission) === 'centre';
  });
}

/** System roles that the actor may give, in the order in which they reach. */
export function rolesToGive(actor: Actor): Role[] {
  return roles.filter((role) => actor.grants.some((grant) => mayGive(actor, grant, role)));
}

/** In which kinds of place a system role makes sense; an own role is given anywhere. */
export const placesOfRole: Record<Role, readonly (GrantPlace['kind'] | 'centre')[]> = {
  administrator: ['centre'],
  director: ['centre'],
  methodist: ['centre', 'organisation', 'section', 'direction'],
  'section-head': ['section'],
  'institution-head': ['organisation'],
  'institution-deputy': ['organisation'],
  'institution-methodist': ['organisation'],
  teacher: ['organisation'],
  reviewer: ['centre'],
  department: ['centre', 'organisation'],
  ministry: ['centre', 'organisation'],
  observer: ['centre', 'organisation', 'section', 'direction'],
};
