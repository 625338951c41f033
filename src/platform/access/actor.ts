/** What one may do in a centre. Roles by place and own roles come with the directory. */
export const roles = ['administrator', 'director', 'methodist', 'observer'] as const;
export type Role = (typeof roles)[number];

/** Who acts, in which centre, from where. Operations and queries never see the request itself. */
export interface Actor {
  kind: 'user' | 'token' | 'system';
  centreId: string;
  /** Null for the system (jobs, demo data, command line). */
  userId: string | null;
  personId: string | null;
  role: Role;
  name: string;
  /** Permissions that a personal token is limited to; null when nothing is limited. */
  scopes: readonly string[] | null;
  ip: string | null;
  requestId: string | null;
}

/** The program itself, acting in a centre with an administrator's rights: jobs, demo data, `kabinet`. */
export function systemActor(centreId: string, name: string): Actor {
  return {
    kind: 'system',
    centreId,
    userId: null,
    personId: null,
    role: 'administrator',
    name,
    scopes: null,
    ip: null,
    requestId: null,
  };
}
