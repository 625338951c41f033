import type { Actor, Grant, Role } from '#platform/access/actor.ts';
import type { Permission, PermissionTable } from '#platform/access/permission.ts';

import { requestPermissions } from './requests/permissions.ts';

/** Whose consultation it is. */
export interface OwnedConsultation {
  methodistId: string | null;
}

const leaders: readonly Role[] = ['administrator', 'director'];
const consultants: readonly Role[] = ['administrator', 'director', 'methodist'];

const own = (actor: Actor, { methodistId }: OwnedConsultation, { role }: Grant): boolean =>
  leaders.some((leader) => leader === role) ||
  (actor.personId !== null && methodistId === actor.personId);

const ownConsultation: Permission<OwnedConsultation> = { roles: consultants, when: own };

/** Who may what with consultations: methodists read all and write their own, those who lead everybody's; observers count. */
export const consultationPermissions = {
  ...requestPermissions,
  'consultation.read': { roles: consultants },
  // How many, not who asked what: what is above the centre and looks on sees figures.
  'consultation.figures.read': { roles: [...consultants, 'observer'] },
  'consultation.record': ownConsultation,
  'consultation.update': ownConsultation,
  'consultation.remove': ownConsultation,
  'consultation.topic.create': { roles: consultants },
  'consultation.topic.update': { roles: consultants },
  'consultation.topic.fill': { roles: consultants },
} as const satisfies PermissionTable;
