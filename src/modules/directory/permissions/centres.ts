import type { Actor, Role } from '#platform/access/actor.ts';
import type { Permission, PermissionTable } from '#platform/access/permission.ts';

const leaders: Permission = { roles: ['administrator', 'director'] };
const administrator: Permission = { roles: ['administrator'] };

/** Who looks over several centres, and who leads one of them. */
const overseers: readonly Role[] = [
  'administrator',
  'director',
  'department',
  'ministry',
  'observer',
];

export const centrePermissions = {
  'centre-link.read': { roles: ['administrator', 'director', 'department', 'ministry'] },
  'centre-link.ask': leaders,
  'centre-link.answer': leaders,
  'centre-link.end': leaders,
  /** Whether it is a centre, a department or a ministry. */
  'centre.set-kind': administrator,
  'share.read': { roles: [...overseers, 'methodist'] },
  'share.propose': leaders,
  'share.answer': leaders,
  'share.end': leaders,
  /** Figures of all centres below; of people only those of five and more. */
  'aggregate.read': { roles: overseers },
  /** Everything that the centre has, as a file: whoever has it needs no permission any more. */
  'centre.export': administrator,
  'centre.stop-export': administrator,
  'centre.export-work': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
} as const satisfies PermissionTable;
