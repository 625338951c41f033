import type { Actor, Grant, GrantPlace, Role } from './actor.ts';

/** Where an object stands; `placeIn` loads it. */
export interface Place {
  /** The object's organisation and all above it today. */
  organisationIds: readonly string[];
  sectionId?: string | null;
  directionId?: string | null;
}

/**
 * One permission of a module: which roles have it, and on which objects when not on all.
 * A key that no table holds is denied.
 */
export interface Permission<T = unknown> {
  /** `everyone` is every member, whatever the role and wherever: the own account, the own tokens. */
  roles: readonly Role[] | 'everyone';
  /** Narrows to objects: a methodist closes own tasks only. Asked of each grant that gives it. Not asked for lists. */
  when?: (actor: Actor, target: T, grant: Grant) => boolean;
  /**
   * Lets grants in a place give it too, on the objects that stand there: a function for operations (of several
   * places, as of a transfer, each has to be covered), `reach` for queries, which narrow themselves by
   * `scope.reach`. Without it only grants on the whole centre count.
   */
  place?: ((target: T) => Place | readonly Place[]) | 'reach';
  /** For the program itself or one administrator's act once: own roles are not composed of it. */
  internal?: true;
}

/** A module's table: names of operations and of reads («plan.read») to who may. */
export type PermissionTable = Record<string, Permission<never>>;

/** How far a permission reaches for somebody: the whole centre, or these places, each with what is below it. */
export type Reach =
  | 'centre'
  | {
      organisationIds: readonly string[];
      sectionIds: readonly string[];
      directionIds: readonly string[];
    };

/** Whether the actor has the permission at all, somewhere, before any object is looked at. */
export function holds(actor: Actor, name: string, permission: Permission<never>): boolean {
  return grantsGiving(actor, name, permission).next().done !== true;
}

/** Whether the actor may do this to this object. */
export function may<T>(actor: Actor, name: string, permission: Permission<T>, target: T): boolean {
  for (const grant of grantsGiving(actor, name, permission as Permission<never>))
    if (permits(actor, grant, permission, target)) return true;
  return false;
}

/** Whether one grant that gives the permission does so on this object. */
function permits<T>(
  actor: Actor,
  grant: Grant,
  { roles, place, when }: Permission<T>,
  target: T,
): boolean {
  if (grant.place && roles !== 'everyone') {
    if (typeof place !== 'function') return false;
    const places = [place(target)].flat();
    for (const one of places) if (!covers(grant.place, one)) return false;
    if (places.length === 0) return false;
  }
  return when ? when(actor, target, grant) : true;
}

/** Where the actor has the permission; null for nowhere. For queries, whose rows it narrows. */
export function reachOf(actor: Actor, name: string, permission: Permission<never>): Reach | null {
  const places: GrantPlace[] = [];
  for (const { place } of grantsGiving(actor, name, permission)) {
    if (place === null || permission.roles === 'everyone') return 'centre';
    places.push(place);
  }
  if (places.length === 0) return null;
  const idsOf = (kind: GrantPlace['kind']) =>
    places.flatMap((place) => (place.kind === kind ? place.id : []));
  return {
    organisationIds: idsOf('organisation'),
    sectionIds: idsOf('section'),
    directionIds: idsOf('direction'),
  };
}

/** The actor's grants that give a permission, if its token does not forbid it. */
function* grantsGiving(
  actor: Actor,
  name: string,
  { roles, place }: Permission<never>,
): Generator<Grant, void> {
  if (actor.scopes !== null && !inScopes(actor.scopes, name)) return;
  for (const grant of actor.grants) {
    if (roles !== 'everyone') {
      if (grant.place && !place) continue;
      if (!gives(grant, name, roles)) continue;
    }
    yield grant;
  }
}

function gives({ role }: Grant, name: string, given: readonly Role[]): boolean {
  return typeof role === 'string' ? given.includes(role) : role.permissions.includes(name);
}

/** Whether a place of a grant covers where an object stands. */
export function covers({ kind, id }: GrantPlace, place: Place): boolean {
  if (kind === 'organisation') return place.organisationIds.includes(id);
  return kind === 'section' ? place.sectionId === id : place.directionId === id;
}

/** A token's scope is a permission («plan.read») or a module with a star («plan.*»). */
function inScopes(scopes: readonly string[], name: string): boolean {
  return scopes.some(
    (scope) => scope === name || (scope.endsWith('.*') && name.startsWith(scope.slice(0, -1))),
  );
}
