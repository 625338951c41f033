import { randomUUID } from 'node:crypto';
import { type Case, type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const idOf = (made: unknown, key = 'id'): string =>
  (made as Record<string, string> | null)?.[key] ?? randomUUID();

/** A teacher of the ground's institution. */
const teacher = async (of: World) =>
  idOf(
    await of.prepare('person.create', {
      familyName: `Нова ${randomUUID()}`,
      firstPost: { organisationId: await of.organisation(), kind: 'teacher', since: '2020-09-01' },
    }),
  );

const decided = {
  input: async (of: World) => ({ id: await of.proposal(await teacher(of)) }),
  placed: true,
} as const;

const reserve = { postKind: 'deputy', since: '2025-09-01' };
const ofReserve = (more: object = {}): Case => ({
  input: async (of) => ({
    id: idOf(await of.prepare('reserve.add', { personId: await teacher(of), ...reserve })),
    ...more,
  }),
  placed: true,
});

export const personalDataCases: Cases = {
  'person.views': nothing,
  'person.own-views': nothing,
  'proposal.list': nothing,
  'proposal.list-own': nothing,
  'proposal.get': decided,
  'proposal.create': { input: async () => ({ changes: { phone: randomUUID().slice(0, 8) } }) },
  'proposal.withdraw': {
    input: async (of) => ({ id: await of.proposal(of.owner?.personId ?? (await of.person())) }),
    owned: true,
  },
  'proposal.confirm': decided,
  'person.own-choices': nothing,
  'person.export-data': { input: async (of) => ({ id: await of.person() }) },
  'person.export-own-data': nothing,
  'person.preview-erasure': { input: async (of) => ({ id: await of.person() }) },
  'person.erase': {
    input: async (of) => ({
      id: await of.person(),
      confirm: 'не та людина',
      reason: 'заява',
      askedBy: 'person',
    }),
  },
  'retention.list': nothing,
  'retention.propose': nothing,
  'retention.keep': {
    input: async (of) => ({
      id: await of.retained(),
      until: '2030-01-01',
      reason: 'ювілейна книга',
    }),
  },
  'proposal.decline': {
    input: async (of) => ({ id: await of.proposal(await teacher(of)), reason: 'немає підстави' }),
    placed: true,
  },
  'reserve.list': nothing,
  'reserve.add': {
    input: async (of, other) => ({
      personId: await teacher(of),
      organisationId: await other.organisation(),
      ...reserve,
    }),
    refers: true,
    placed: true,
  },
  'reserve.update': ofReserve(reserve),
  'reserve.end': ofReserve({ until: '2025-12-31', outcome: 'left' }),
  'reserve.remove': ofReserve(),
};
