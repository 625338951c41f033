import { randomUUID } from 'node:crypto';
import { type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const since = '2025-09-01';
const someName = () => `Назва ${randomUUID().replaceAll('-', '')}`;

/** What an operation gives under a key; an id of nothing in an empty world. */
const given = (output: unknown, key: string): string => {
  const value = (output as Record<string, unknown>)[key] ?? randomUUID();
  return String(Array.isArray(value) ? value[0] : value);
};

const onSection = (more: (other: World) => Promise<object> = async () => ({})) => ({
  input: async (of: World, other: World) => ({ id: await of.section(), ...(await more(other)) }),
});

async function member(of: World): Promise<string> {
  const id = await of.section();
  const added = await of.prepare('section.add-members', {
    id,
    members: [{ personId: await of.person() }],
  });
  return given(added, 'memberIds');
}

async function direction(of: World): Promise<string> {
  return given(await of.prepare('direction.create', { name: someName() }), 'id');
}

async function assignment(of: World): Promise<{ id: string; actId: string }> {
  const made = await of.prepare('assignment.create', {
    personId: await of.person(),
    organisationIds: [await of.organisation()],
    since,
  });
  return { id: given(made, 'ids'), actId: given(made, 'actId') };
}

export const sectionCases: Cases = {
  'section.list': nothing,
  'section.read': { ...onSection(), placed: true },
  'section.members': { ...onSection(), placed: true },
  'section.reach': { ...onSection(), placed: true },
  // Of a year in which there is none: the other cases have made hundreds.
  'section.register': { input: async () => ({ format: 'docx', year: 1990 }) },
  'section.coverage': { input: async () => ({ on: '1990-01-01' }) },
  'section.coverage.institutions': nothing,
  'section.coverage.people': nothing,
  'section.copy.preview': {
    input: async (of) => ({ ids: [await of.section()], since: '2026-09-01' }),
  },
  'section.create': {
    input: async (of) => ({
      kind: 'methodical-commission',
      name: someName(),
      level: 'institution',
      since,
      organisationId: await of.organisation(),
    }),
    placed: true,
  },
  'section.create · head': {
    input: async (_, other) => ({
      kind: 'regional-section',
      name: someName(),
      level: 'region',
      since,
      headId: await other.person(),
    }),
    refers: true,
  },
  'section.update': { ...onSection(async () => ({ topic: 'Тема' })), placed: true },
  'section.update · direction': {
    ...onSection(async (other) => ({ directionId: await direction(other) })),
    refers: true,
  },
  'section.end': { ...onSection(async () => ({ until: '2026-06-30' })), placed: true },
  'section.remove': { ...onSection(), placed: true },
  'section.copy': { input: async (of) => ({ ids: [await of.section()], since: '2026-09-01' }) },
  'section.set-rule': {
    ...onSection(async () => ({ rule: { subjects: ['фізика'] } })),
    placed: true,
  },
  'section.set-rule · institution': {
    ...onSection(async (other) => ({ rule: { organisationIds: [await other.organisation()] } })),
    refers: true,
  },
  'section.add-members': {
    ...onSection(async (other) => ({ members: [{ personId: await other.person() }] })),
    placed: true,
    refers: true,
  },
  'section.end-members': {
    input: async (of) => {
      const memberId = await member(of);
      return { id: await of.section(), memberIds: [memberId], until: '2026-06-30' };
    },
    placed: true,
  },
  'section.remove-member': {
    input: async (of) => {
      const memberId = await member(of);
      return { id: await of.section(), memberId };
    },
    placed: true,
  },
  'section.replace-head': {
    ...onSection(async (other) => ({ personId: await other.person(), on: '2026-02-01' })),
    placed: true,
    refers: true,
  },
  'section.except': {
    ...onSection(async (other) => ({ personId: await other.person() })),
    placed: true,
    refers: true,
  },
  'section.readmit': {
    input: async (of) => {
      const [id, personId] = [await of.section(), await of.person()];
      await of.prepare('section.except', { id, personId });
      return { id, personId };
    },
    placed: true,
  },
  'direction.list': nothing,
  'direction.create': { input: async () => ({ name: someName() }) },
  'direction.update': { input: async (of) => ({ id: await direction(of), name: someName() }) },
  'direction.reorder': { input: async (of) => ({ ids: [await direction(of)] }) },
  'direction.remove': { input: async (of) => ({ id: await direction(of) }) },
  'assignment.list': nothing,
  'assignment.export': { input: async () => ({ format: 'docx' }) },
  'assignment.matrix': nothing,
  'assignment.acts': nothing,
  'assignment.create': {
    input: async (of, other) => ({
      personId: await of.person(),
      organisationIds: [await other.organisation()],
      since,
    }),
    refers: true,
  },
  'assignment.update': {
    input: async (of) => ({ id: (await assignment(of)).id, reason: 'Уточнено' }),
  },
  'assignment.end': {
    input: async (of) => ({ ids: [(await assignment(of)).id], until: '2026-06-30' }),
  },
  'assignment.move': {
    input: async (of, other) => ({
      ids: [(await assignment(of)).id],
      toPersonId: await other.person(),
      on: '2026-02-01',
    }),
    refers: true,
  },
  'assignment.substitute': {
    input: async (of, other) => {
      const personId = await of.person();
      await of.prepare('assignment.create', {
        personId,
        organisationIds: [await of.organisation()],
        since,
      });
      return {
        personId,
        toPersonId: await other.person(),
        since: '2026-02-01',
        until: '2026-02-28',
      };
    },
    refers: true,
  },
  'assignment.remove': { input: async (of) => ({ ids: [(await assignment(of)).id] }) },
  'assignment.undo': { input: async (of) => ({ actId: (await assignment(of)).actId }) },
};
