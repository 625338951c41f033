import { randomUUID } from 'node:crypto';
import { type Cases, nothing } from './case.ts';

/** No id of an object: it has no dashes. */
const roleName = () => `Роль ${randomUUID().replaceAll('-', '')}`;

export const directoryCases: Cases = {
  'membership.list': nothing,
  'membership.places': nothing,
  'access.explain': { input: async () => ({ permission: 'plan.read' }) },
  'access.explain · of another': {
    input: async (of) => ({ membershipId: await of.membership(), permission: 'plan.read' }),
  },
  'access.view-as': {
    input: async (of) => ({ membershipId: await of.membership(), sessionId: await of.session() }),
    owned: true,
  },
  'access.end-view-as': { input: async (of) => ({ sessionId: await of.viewing() }), owned: true },
  'membership.grant': {
    input: async (of, other) => ({
      id: await of.membership(),
      role: 'institution-head',
      organisationId: await other.organisation(),
    }),
    refers: true,
  },
  'membership.grant · administrator': {
    input: async (of) => ({ id: await of.membership(), role: 'administrator' }),
  },
  'membership.change-grant': {
    input: async (of, other) => ({
      id: await of.membership(),
      grantId: await of.grant(),
      sectionId: await other.section(),
    }),
    refers: true,
  },
  'membership.end-grant': {
    input: async (of) => ({ id: await of.membership(), grantId: await of.grant() }),
  },
  'membership.assign-person': {
    input: async (of, other) => ({ id: await of.membership(), personId: await other.person() }),
    refers: true,
  },
  'membership.end': { input: async (of) => ({ id: await of.membership() }) },
  'role.list': nothing,
  'role.create': { input: async () => ({ name: roleName(), permissions: ['plan.read'] }) },
  'role.update': {
    input: async (of) => ({
      id: await of.role(),
      name: roleName(),
      permissions: ['plan.read', 'task.close'],
    }),
  },
  'role.remove': { input: async (of) => ({ id: await of.role() }) },
  'invitation.list': nothing,
  'invitation.create': {
    input: async (_, other) => ({
      role: 'observer',
      delivery: 'link',
      personId: await other.person(),
    }),
    refers: true,
  },
  'invitation.create · administrator': {
    input: async () => ({ role: 'administrator', delivery: 'link' }),
  },
  'invitation.candidates': nothing,
  'invitation.create-many': {
    input: async (_, other) => ({
      role: 'teacher',
      organisationId: await other.organisation(),
      people: [{ name: 'Хтось Новий' }],
      delivery: 'link',
    }),
    refers: true,
  },
  'invitation.create-many · administrator': {
    input: async () => ({
      role: 'administrator',
      people: [{ name: 'Хтось Новий' }],
      delivery: 'link',
    }),
  },
  'invitation.renew': {
    input: async (of, other) => ({
      ids: [await of.invitation(), await other.invitation()],
      delivery: 'link',
    }),
    refers: true,
  },
  'invitation.renew · administrator': {
    input: async (of) => ({ ids: [await of.invitation('administrator')], delivery: 'link' }),
  },
  'registration.list': nothing,
  'registration.ask': {
    input: async (_, other) => ({
      name: 'Хтось Новий',
      email: `${roleName().slice(5)}@example.org`,
      organisationId: await other.organisation(),
      role: 'teacher',
    }),
    refers: true,
  },
  'registration.confirm': {
    input: async (of) => ({ id: await of.registration() }),
    placed: true,
  },
  'registration.confirm · head': {
    input: async (of) => ({ id: await of.registration('institution-head') }),
  },
  'registration.refuse': {
    input: async (of) => ({ id: await of.registration() }),
    placed: true,
  },
  'invitation.revoke': { input: async (of) => ({ id: await of.invitation() }) },
  'invitation.revoke · administrator': {
    input: async (of) => ({ id: await of.invitation('administrator') }),
  },
  'invitation.accept': {
    input: async (of) => ({
      id: await of.invitation(),
      name: 'Хтось Інший',
      email: `${randomUUID()}@example.org`,
      password: 'довгий-пароль-9',
    }),
  },
  'token.list': nothing,
  'token.create': { input: async () => ({ name: 'Ключ', scopes: ['person.read'] }) },
  'token.revoke': { input: async (of) => ({ id: await of.token() }), owned: true },
  'centre.read': nothing,
  'centre.update': { input: async () => ({ shortName: 'Кабінет' }) },
  'centre.create': {
    input: async () => ({
      name: 'Справжній кабінет',
      shortName: 'Кабінет',
      language: 'uk',
      pack: 'ua-vet',
    }),
  },
  'audit.list': nothing,
  'audit.heads': nothing,
  'mail.list': nothing,
  'mail.read': { input: async (of) => ({ id: await of.mail() }) },
  'mail.resend': { input: async (of) => ({ id: await of.mail() }) },
};
