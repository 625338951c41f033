import type { Actor } from '#platform/access/actor.ts';
import type { Identity } from '#platform/access/identify.ts';
import { mainRole } from '#platform/access/main-role.ts';
import { holds, type Permission } from '#platform/access/permission.ts';
import { pagePermissions } from './page-permissions.ts';
import { permissions } from './registry.ts';
import type { Viewer } from './viewer.ts';

const rules: Readonly<Record<string, Permission<never>>> = permissions;

/** What pages may know of who is signed in; null for a visitor. */
export function viewerFor(identity: Identity | null, actor: Actor | null): Viewer | null {
  const membership = identity?.memberships.find(({ centreId }) => centreId === actor?.centreId);
  if (!identity || !actor || !membership) return null;
  const can = Object.fromEntries(
    pagePermissions.flatMap((name) => {
      const rule = rules[name];
      return rule && holds(actor, name, rule) ? [[name, true]] : [];
    }),
  );
  return {
    user: { id: identity.user.id, name: identity.user.name, email: identity.user.email },
    centre: {
      id: membership.centreId,
      name: membership.centreName,
      shortName: membership.centreShortName,
      timeZone: membership.timeZone,
      isDemo: membership.isDemo,
    },
    viewing: actor.viewedBy ? { name: actor.name } : null,
    role: mainRole(actor.grants),
    otherCentres: identity.memberships
      .filter(({ centreId }) => centreId !== membership.centreId)
      .map(({ centreId, centreShortName }) => ({ id: centreId, shortName: centreShortName })),
    personId: actor.personId,
    can,
  };
}
