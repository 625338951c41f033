/** Roles that are ready to use, the farthest-reaching first. A centre composes own roles beside them. */
export const roles = [
  'administrator',
  'director',
  'methodist',
  'section-head',
  'institution-head',
  'institution-deputy',
  'institution-methodist',
  'teacher',
  'reviewer',
  'department',
  'ministry',
  'observer',
] as const;
export type Role = (typeof roles)[number];

/** A role that a centre has composed of permissions. */
export interface OwnRole {
  id: string;
  name: string;
  permissions: readonly string[];
}

/** Where a grant holds: an organisation with all below it, a section or a direction. */
export interface GrantPlace {
  kind: 'organisation' | 'section' | 'direction';
  id: string;
}

/** One thing that a member is: a role in a place (null for the whole centre). */
export interface Grant {
  role: Role | OwnRole;
  place: GrantPlace | null;
}

/** Who acts, in which centre, from where. Operations and queries never see the request itself. */
export interface Actor {
  kind: 'user' | 'token' | 'system';
  centreId: string;
  /** Null for the system (jobs, demo data, command line). */
  userId: string | null;
  personId: string | null;
  /** What is valid today. */
  grants: readonly Grant[];
  name: string;
  /** Permissions that a personal token is limited to; null when nothing is limited. */
  scopes: readonly string[] | null;
  ip: string | null;
  requestId: string | null;
  /** By REST, where a program reads more at once than a person looks at; absent for pages, jobs and the command line. */
  through?: 'rest';
  /** What the browser calls itself; for the audit. */
  userAgent?: string | null;
  /** The administrator who looks through this member's eyes: then nothing can be changed. */
  viewedBy?: { userId: string; name: string };
}

/** A role in the whole centre. */
export const inWholeCentre = (role: Role): Grant => ({ role, place: null });

/** Whether the actor has one of the roles in the whole centre. */
export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.grants.some(({ role, place }) => place === null && wanted.includes(role as Role));
}

/** The program itself, acting in a centre with an administrator's rights: jobs, demo data, `kabinet`. */
export function systemActor(centreId: string, name: string): Actor {
  return {
    kind: 'system',
    centreId,
    userId: null,
    personId: null,
    grants: [inWholeCentre('administrator')],
    name,
    scopes: null,
    ip: null,
    requestId: null,
  };
}
