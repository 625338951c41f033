import { randomUUID } from 'node:crypto';
import { type Case, type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const idOf = (made: unknown, key = 'id'): string =>
  (made as Record<string, string> | null)?.[key] ?? randomUUID();
const familyName = () => `Нова ${randomUUID()}`;

/** A teacher of the ground's institution; the centre's own people are `of.person()`. */
const teacher = async (of: World) =>
  idOf(
    await of.prepare('person.create', {
      familyName: familyName(),
      firstPost: { organisationId: await of.organisation(), kind: 'teacher', since: '2020-09-01' },
    }),
  );
/** A part-time post of a teacher; a vacancy when nobody is told. */
const post = async (of: World, personId: string | null) =>
  idOf(
    await of.prepare('post.add', {
      personId,
      organisationId: await of.organisation(),
      kind: 'librarian',
      main: false,
      since: '2021-09-01',
    }),
  );
const ofPost = (more: object = {}): Case => ({
  input: async (of) => ({ id: await post(of, await teacher(of)), ...more }),
  placed: true,
});

const facts = {
  qualification: { kind: 'category', value: 'specialist' },
  education: { level: 'master' },
  award: { title: 'Грамота' },
} as const;

/** To write a fact down, to correct it, to take it away. */
function factCases(fact: keyof typeof facts): Cases {
  const made = async (of: World) =>
    idOf(await of.prepare(`${fact}.add`, { personId: await teacher(of), ...facts[fact] }));
  return {
    [`${fact}.add`]: {
      input: async (of) => ({ personId: await teacher(of), ...facts[fact] }),
      placed: true,
    },
    [`${fact}.update`]: {
      input: async (of) => ({ id: await made(of), ...facts[fact] }),
      placed: true,
    },
    [`${fact}.remove`]: { input: async (of) => ({ id: await made(of) }), placed: true },
  };
}

export const peopleCases: Cases = {
  'person.list': nothing,
  'person.read': {
    input: async (of) => {
      const personId = await teacher(of);
      const members = [{ personId, role: 'member' }];
      await of.prepare('section.add-members', { id: await of.section(), members });
      return { id: personId };
    },
    placed: true,
  },
  'person.read-own': nothing,
  'person.choices': nothing,
  'person.changes': nothing,
  'person.appointed': nothing,
  'person.duplicates': nothing,
  'post.vacancies': nothing,
  'staff.list': nothing,
  'staff.table': nothing,
  'staff.table.export': nothing,
  'person.create': { input: async () => ({ familyName: familyName() }) },
  'person.create · with a post': {
    input: async (_, other) => ({
      familyName: familyName(),
      firstPost: { organisationId: await other.organisation(), kind: 'teacher' },
    }),
    refers: true,
    placed: true,
  },
  'person.update': { input: async (of) => ({ id: await of.person(), post: 'методист' }) },
  'person.update · a teacher': {
    input: async (of) => ({ id: await teacher(of), phone: '555' }),
    placed: true,
  },
  'person.archive': { input: async (of) => ({ id: await of.person() }) },
  'person.restore': { input: async (of) => ({ id: await of.person() }) },
  'person.bring': { input: async () => ({ people: [{ familyName: familyName() }] }) },
  'person.merge': {
    input: async (of, other) => ({
      survivorId: await teacher(of),
      mergedId: await teacher(other),
    }),
    refers: true,
    placed: true,
  },
  'person.undo-merge': {
    input: async (of) => ({
      id: idOf(
        await of.prepare('person.merge', {
          survivorId: await teacher(of),
          mergedId: await teacher(of),
        }),
        'mergeId',
      ),
    }),
    placed: true,
  },
  'person.tell-apart': {
    input: async (of, other) => ({ id: await teacher(of), otherId: await teacher(other) }),
    refers: true,
  },
  'post.add': {
    input: async (of, other) => ({
      personId: await teacher(of),
      organisationId: await other.organisation(),
      kind: 'librarian',
      main: false,
    }),
    refers: true,
    placed: true,
  },
  'post.update': ofPost({ title: 'бібліотекарка' }),
  'post.end': ofPost({ until: '2026-01-31' }),
  'post.remove': ofPost(),
  'post.transfer': {
    input: async (of, other) => ({
      id: await post(of, await teacher(of)),
      on: '2026-01-15',
      organisationId: await other.organisation(),
    }),
    refers: true,
    placed: true,
  },
  'post.fill': {
    input: async (of, other) => ({ id: await post(of, null), personId: await teacher(other) }),
    refers: true,
    placed: true,
  },
  ...factCases('qualification'),
  ...factCases('education'),
  ...factCases('award'),
};
