import { z } from 'zod';
import { type GrantPlace, type Role, roles } from '#platform/access/actor.ts';
import { covers, holds, type Permission, type Place } from '#platform/access/permission.ts';
import { placeIn } from '#platform/access/place-in.ts';
import { permissionNamed } from '#platform/access/scopes.ts';
import { AppError, forbidden, notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { directoryPermissions } from '../permissions.ts';
import { type ShownGrant, shownGrant } from './grant-shapes.ts';
import { grantsOf } from './read-grants.ts';

const whys = [
  /** It gives the permission (in the place asked about). */
  'gives',
  /** It gives the permission, in its own place. */
  'gives-there',
  'role-lacks',
  /** The grant is for another place than the object's. */
  'elsewhere',
  /** The permission is never given in a place. */
  'centre-only',
  'future',
  'ended',
] as const;

const explanation = z.object({
  member: z.object({ id: z.uuid(), name: z.string() }),
  permission: z.string(),
  /** `in-places`: somewhere, but not in the whole centre. */
  verdict: z.enum(['allowed', 'in-places', 'denied']),
  /** Even then it can depend on the record: one's own, in a certain state. */
  dependsOnRecord: z.boolean(),
  /** Every member has it. */
  everyone: z.boolean(),
  grants: z.array(shownGrant.extend({ why: z.enum(whys) })),
  /** Which roles would give it. */
  givenBy: z.object({ roles: z.array(z.enum(roles)), ownRoles: z.array(z.string()) }),
});
export type Explanation = z.output<typeof explanation>;

export const explainAccess = defineQuery({
  name: 'access.explain',
  summary:
    'Why a member may or may not do something: which role gives it, or what is missing. Everybody asks for themselves, leaders for anybody.',
  permission: 'access.explain',
  rule: directoryPermissions['access.explain'],
  input: z.object({
    /** The own membership unless told. */
    membershipId: z.uuid().optional(),
    permission: z.string().max(100),
    organisationId: z.uuid().optional(),
    sectionId: z.uuid().optional(),
    directionId: z.uuid().optional(),
  }),
  output: explanation,
  http: { path: '/access/explain' },
  async run({ db, actor, today }, { membershipId, permission, ...place }) {
    const rule = permissionNamed(permission);
    if (!rule)
      throw new AppError('invalid', {
        fields: [{ path: 'permission', code: 'unknown-scope', message: 'no such permission' }],
      });
    const member = await db
      .selectFrom('membership')
      .innerJoin('auth_user', 'auth_user.id', 'membership.user_id')
      .select(['membership.id', 'auth_user.id as userId', 'auth_user.name'])
      .select((eb) => grantsOf(eb.ref('membership.id'), today).as('grants'))
      .where((eb) =>
        membershipId
          ? eb('membership.id', '=', membershipId)
          : eb('membership.user_id', '=', actor.userId ?? ''),
      )
      .executeTakeFirst();
    const readsOthers = holds(actor, 'membership.read', directoryPermissions['membership.read']);
    if (!readsOthers && member?.userId !== actor.userId) throw forbidden('membership.read');
    if (!member) throw notFound();
    const asked = Object.values(place).some(Boolean);
    const where = asked
      ? await placeIn(
          { trx: db, today },
          {
            organisationIds: [place.organisationId ?? null],
            sectionId: place.sectionId,
            directionId: place.directionId,
          },
        )
      : null;
    const ownRoles = await db
      .selectFrom('own_role')
      .select(['id', 'name', 'permissions'])
      .execute();
    const givingOwn = ownRoles.filter((role) => role.permissions.includes(permission));
    const given = { rule, givingOwn: givingOwn.map(({ id }) => id), where };
    const grants = member.grants.map((grant) => ({ ...grant, why: whyOf(grant, given) }));
    const has = (why: (typeof whys)[number]) => grants.some((grant) => grant.why === why);
    return {
      member: { id: member.id, name: member.name },
      permission,
      verdict: has('gives')
        ? ('allowed' as const)
        : has('gives-there')
          ? ('in-places' as const)
          : ('denied' as const),
      dependsOnRecord: rule.when !== undefined,
      everyone: rule.roles === 'everyone',
      grants,
      givenBy: {
        roles: rule.roles === 'everyone' ? [...roles] : [...rule.roles],
        ownRoles: givingOwn.map(({ name }) => name),
      },
    };
  },
});

function whyOf(
  { role, ownRole, place, state }: ShownGrant,
  {
    rule,
    givingOwn,
    where,
  }: { rule: Permission<never>; givingOwn: readonly string[]; where: Place | null },
): (typeof whys)[number] {
  if (state !== 'current') return state;
  if (rule.roles === 'everyone') return 'gives';
  const gives = ownRole ? givingOwn.includes(ownRole.id) : rule.roles.includes(role as Role);
  if (!gives) return 'role-lacks';
  if (!place) return 'gives';
  if (!rule.place) return 'centre-only';
  if (!where) return 'gives-there';
  return covers(place satisfies GrantPlace, where) ? 'gives' : 'elsewhere';
}
