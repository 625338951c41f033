import type { Permission, PermissionTable } from '#platform/access/permission.ts';
import { planners, plansThere } from '../permissions.ts';

const program: Permission = { roles: ['administrator'], internal: true };
const office: Permission = { roles: ['administrator', 'director'] };

/** Who plans an event gives its certificates; the holder reads the own ones; anybody checks one by its code. */
export const certificatePermissions = {
  'certificate.preview': { roles: planners, place: 'reach' },
  /** Narrows itself to events and institutions of whoever asks. */
  'certificate.list': { roles: planners, place: 'reach' },
  'certificate.list-own': { roles: 'everyone' },
  /** The own one, or one that the caller sees in the register. */
  'certificate.paper': { roles: 'everyone' },
  'certificate.papers': { roles: planners, place: 'reach' },
  /** Narrows itself to what the caller sees of the register, as the one file does. */
  'certificate.file.make': { roles: 'everyone' },
  'certificate.file.stop': { roles: 'everyone' },
  'certificate.file.read': { roles: 'everyone' },
  'certificate.file.finish': program,
  'certificate.credential': { roles: 'everyone' },
  'certificate.form.read': { roles: ['administrator', 'director', 'methodist'] },
  'certificate.set-rule': plansThere,
  'certificate.issue': plansThere,
  'certificate.stop': plansThere,
  'certificate.revoke': plansThere,
  'certificate.reissue': plansThere,
  'certificate.set-form': office,
  'certificate.set-template': office,
  'certificate.remove-template': office,
  'certificate.rotate-key': office,
  'certificate.issue-some': program,
  'certificate.write-letters': program,
} as const satisfies PermissionTable;
