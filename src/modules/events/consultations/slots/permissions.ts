import type { Actor, Grant, Role } from '#platform/access/actor.ts';
import type { Permission, PermissionTable } from '#platform/access/permission.ts';

/** Whose time it is, and who has booked it. */
export interface OwnedSlot {
  methodistId: string | null;
  bookedBy: string | null;
}

const leaders: readonly Role[] = ['administrator', 'director'];

/** Methodists open their own times, those who lead the centre everybody's. */
const keepsTimes: Permission<Pick<OwnedSlot, 'methodistId'>> = {
  roles: [...leaders, 'methodist'],
  when: (actor: Actor, { methodistId }, { role }: Grant) =>
    leaders.some((leader) => leader === role) ||
    (actor.personId !== null && methodistId === actor.personId),
};

/** Who may what with times for consultations: everybody books a free one, and cancels the own. */
export const slotPermissions = {
  'consultation.slot.read': { roles: 'everyone' },
  'consultation.slot.open': keepsTimes,
  'consultation.slot.withdraw': keepsTimes,
  'consultation.slot.hold': keepsTimes,
  'consultation.slot.book': { roles: 'everyone' },
  'consultation.slot.cancel': {
    roles: 'everyone',
    when: (actor: Actor, { bookedBy }: OwnedSlot) =>
      actor.userId !== null && bookedBy === actor.userId,
  },
} as const satisfies PermissionTable;
