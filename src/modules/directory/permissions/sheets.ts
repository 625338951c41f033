import type { Actor } from '#platform/access/actor.ts';
import type { Permission, PermissionTable, Place } from '#platform/access/permission.ts';

/** Of the whole centre (no organisations stand above it), or of one institution. */
export interface PlacedSheet {
  place: Place;
}

/** The centre's leaders bring in whole sheets; an institution those of its own people. */
const bring: Permission<PlacedSheet> = {
  roles: ['administrator', 'director', 'institution-head'],
  place: ({ place }) => place,
};

export const sheetPermissions = {
  'sheet.read': { roles: ['administrator', 'director', 'institution-head'], place: 'reach' },
  'sheet.start': bring,
  'sheet.map': bring,
  'sheet.explain': bring,
  'sheet.choose': bring,
  'sheet.accept': bring,
  'sheet.undo': bring,
  'sheet.stop': bring,
  'sheet.discard': bring,
  /** The whole directory as one workbook. */
  'sheet.export': { roles: ['administrator', 'director'] },
  /** Every night, by the program. */
  'sheet.discard-stale': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
  /** Done by the program after somebody has asked for it. */
  'sheet.work': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
} as const satisfies PermissionTable;
