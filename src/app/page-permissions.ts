/**
 * Permissions that pages ask about to show or hide what they lead to. Only these go out with every page: there are ten
 * times as many, and each of them costs every page. What a page leads to checks again.
 */
export const pagePermissions = [
  'assignment.read',
  'audit.heads',
  'audit.read-place',
  'centre.create',
  'centre.export',
  'centre.update',
  'certificate.list',
  'consultation.figures.read',
  'consultation.record',
  'consultation.request.read',
  'direction.read',
  'event.create',
  'event.figures.read',
  'event.links.set',
  'event.read',
  'mail.read',
  'membership.read',
  'minutes.list',
  'news.list',
  'minutes.rules',
  'organisation.read',
  'partner.read',
  'person.read',
  'plan.read',
  'profession.read',
  'role.create',
  'role.read',
  'role.update',
  'section.read',
  'share.read',
  'sheet.start',
  'task.assign',
  'visit.read',
] as const;

export type PagePermission = (typeof pagePermissions)[number];

/** What a viewer may do of that; a permission that is absent is refused. */
export type Granted = { readonly [P in PagePermission]?: true };
