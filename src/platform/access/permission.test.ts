import { describe, expect, it } from 'vitest';
import { type Actor, type Grant, inWholeCentre, systemActor } from './actor.ts';
import { holds, may, type Permission, type Place, reachOf } from './permission.ts';

interface Target {
  place: Place;
  ownerId?: string;
}
const actor = (...grants: Grant[]): Actor => ({
  ...systemActor('centre', 'Хтось'),
  kind: 'user',
  personId: 'me',
  grants,
});
const headOf = (id: string): Grant => ({
  role: 'institution-head',
  place: { kind: 'organisation', id },
});
const composed = (place: Grant['place'], ...permissions: string[]): Grant => ({
  role: { id: 'own', name: 'Складена', permissions },
  place,
});
/** The target stands in «branch», which is below «college», which is below «district». */
const target: Target = { place: { organisationIds: ['branch', 'college', 'district'] } };
const placed: Permission<Target> = {
  roles: ['director', 'institution-head', 'section-head'],
  place: ({ place }) => place,
};
const plain: Permission<Target> = { roles: ['director', 'institution-head'] };

describe('a grant in a place', () => {
  it('covers what stands there and below, and nothing beside or above', () => {
    for (const id of ['branch', 'college', 'district'])
      expect(may(actor(headOf(id)), 'x.update', placed, target)).toBe(true);
    expect(may(actor(headOf('neighbour')), 'x.update', placed, target)).toBe(false);
    const above = { place: { organisationIds: ['district'] } };
    expect(may(actor(headOf('college')), 'x.update', placed, above)).toBe(false);
  });

  it('gives nothing where a permission has no place', () => {
    const head = actor(headOf('college'));
    expect(holds(head, 'x.update', plain)).toBe(false);
    expect(may(head, 'x.update', plain, target)).toBe(false);
    expect(reachOf(head, 'x.read', plain)).toBeNull();
  });

  it('has to cover both places of a transfer', () => {
    const transfer: Permission<Target> = {
      ...placed,
      place: ({ place }) => [place, { organisationIds: ['other', 'region'] }],
    };
    expect(may(actor(headOf('college')), 'x.move', transfer, target)).toBe(false);
    expect(may(actor(inWholeCentre('director')), 'x.move', transfer, target)).toBe(true);
  });

  it('never acts through a permission that is for lists only', () => {
    const listed: Permission<Target> = { roles: ['institution-head'], place: 'reach' };
    expect(may(actor(headOf('college')), 'x.read', listed, target)).toBe(false);
    expect(reachOf(actor(headOf('a'), headOf('b')), 'x.read', listed)).toEqual({
      organisationIds: ['a', 'b'],
      sectionIds: [],
      directionIds: [],
    });
  });

  it('of a section covers that section alone', () => {
    const head = actor({ role: 'section-head', place: { kind: 'section', id: 's' } });
    const of = (sectionId: string | null): Target => ({
      place: { organisationIds: ['college'], sectionId },
    });
    expect(may(head, 'x.update', placed, of('s'))).toBe(true);
    expect(may(head, 'x.update', placed, of('t'))).toBe(false);
    expect(may(head, 'x.update', placed, of(null))).toBe(false);
  });
});

describe('several grants', () => {
  it('reach as far as the farthest', () => {
    const both = actor(headOf('college'), inWholeCentre('director'));
    expect(reachOf(both, 'x.read', { ...placed, place: 'reach' })).toBe('centre');
  });

  it('are asked one by one: a narrower one does not narrow a wider one', () => {
    const own: Permission<Target> = {
      roles: ['director', 'methodist'],
      when: (who, { ownerId }, { role }) => role === 'director' || ownerId === who.personId,
    };
    const foreign = { ...target, ownerId: 'somebody' };
    expect(may(actor(inWholeCentre('methodist')), 'x.close', own, foreign)).toBe(false);
    expect(
      may(actor(inWholeCentre('methodist'), inWholeCentre('director')), 'x.close', own, foreign),
    ).toBe(true);
    // The condition and the place have to be fulfilled by the same grant.
    const split: Permission<Target> = {
      roles: ['director', 'institution-head'],
      place: ({ place }) => place,
      when: (_, __, { role }) => role === 'director',
    };
    const elsewhere: Grant = { role: 'director', place: { kind: 'organisation', id: 'neighbour' } };
    expect(may(actor(headOf('college'), elsewhere), 'x.close', split, target)).toBe(false);
  });
});

describe('an own role', () => {
  it('gives the permissions that it is composed of, in its place', () => {
    const clerk = actor(composed({ kind: 'organisation', id: 'college' }, 'x.update'));
    expect(may(clerk, 'x.update', placed, target)).toBe(true);
    expect(may(clerk, 'x.remove', placed, target)).toBe(false);
    expect(holds(actor(composed(null, 'x.update')), 'x.update', plain)).toBe(true);
  });

  it('has what every member has', () => {
    const everyone: Permission<Target> = { roles: 'everyone' };
    expect(may(actor(composed(null)), 'account.update', everyone, target)).toBe(true);
    expect(reachOf(actor(headOf('college')), 'token.read', everyone)).toBe('centre');
    expect(holds(actor(), 'account.update', everyone)).toBe(false);
  });
});

describe('a token', () => {
  it('limits what the grants give', () => {
    const token = { ...actor(inWholeCentre('director')), scopes: ['x.*'] };
    expect(may(token, 'x.update', plain, target)).toBe(true);
    expect(holds(token, 'y.update', plain)).toBe(false);
    expect(reachOf(token, 'y.read', plain)).toBeNull();
  });
});
