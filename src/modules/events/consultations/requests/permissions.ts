import type { Actor, Role } from '#platform/access/actor.ts';
import type { PermissionTable } from '#platform/access/permission.ts';

const consultants: readonly Role[] = ['administrator', 'director', 'methodist'];

/** Who has asked. */
export interface AskedRequest {
  askedBy: string | null;
}

/** Who may what with requests: everybody asks and sees the own ones, the centre's people see all and answer. */
export const requestPermissions = {
  'consultation.request.read': { roles: 'everyone' },
  'consultation.request.ask': { roles: 'everyone' },
  'consultation.request.order': { roles: 'everyone' },
  'consultation.request.withdraw': {
    roles: 'everyone',
    when: (actor: Actor, { askedBy }: AskedRequest) =>
      actor.userId !== null && askedBy === actor.userId,
  },
  'consultation.request.take': { roles: consultants },
  'consultation.request.answer': { roles: consultants },
  'consultation.request.remind': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
} as const satisfies PermissionTable;
