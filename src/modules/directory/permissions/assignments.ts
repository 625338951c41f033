import type { Permission, PermissionTable } from '#platform/access/permission.ts';

const readers: Permission = { roles: ['administrator', 'director', 'methodist', 'observer'] };
/** Assignments are made by the director's order. */
const leaders: Permission = { roles: ['administrator', 'director'] };

export const assignmentPermissions = {
  'assignment.read': readers,
  'assignment.create': leaders,
  'assignment.update': leaders,
  'assignment.end': leaders,
  'assignment.move': leaders,
  'assignment.substitute': leaders,
  'assignment.remove': leaders,
  'assignment.undo': leaders,
  'direction.read': readers,
  'direction.create': leaders,
  'direction.update': leaders,
  'direction.reorder': leaders,
  'direction.remove': leaders,
} as const satisfies PermissionTable;
