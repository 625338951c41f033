import { randomUUID } from 'node:crypto';
import { type Case, type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const idOf = (made: unknown): string => (made as { id?: string } | null)?.id ?? '';
const some = (word: string) => `${word} ${randomUUID()}`;

const organisation = (more: object = {}): Case => ({
  input: async (of) => ({ id: await of.organisation(), ...more }),
  placed: true,
});
const profession = async (of: World) =>
  idOf(
    await of.prepare('profession.create', { code: randomUUID().slice(0, 8), title: 'Швачка' }),
  ) || randomUUID();
const partner = async (of: World) =>
  idOf(await of.prepare('partner.create', { name: some('Підприємство'), kind: 'enterprise' })) ||
  randomUUID();
const agreement = async (of: World) =>
  idOf(await of.prepare('agreement.create', { partnerId: await partner(of), number: '1' })) ||
  randomUUID();
/** An organisation with a row of its own, which the case names too. */
const withRow = (
  operation: string,
  row: (of: World) => Promise<object>,
  field: string,
  more: object = {},
): Case => ({
  input: async (of) => {
    const id = await of.organisation();
    const made = await of.prepare(operation, { id, ...(await row(of)) });
    const rowId = (made as Record<string, string> | null)?.[field] ?? randomUUID();
    return { id, [field]: rowId, ...more };
  },
  placed: true,
});
const named = async () => ({ kind: 'abbreviation', name: some('АБВ') });
const taught = async (of: World) => ({ professionId: await profession(of) });
const feature = async () => ({ kind: 'career-centre' });

export const organisationCases: Cases = {
  'directory.kinds': nothing,
  'organisation.list': nothing,
  'organisation.tree': nothing,
  'organisation.find': { input: async () => ({ text: 'Ліцей' }) },
  'organisation.read': organisation(),
  'organisation.held': organisation(),
  'organisation.create': {
    input: async (_, other) => ({
      kind: 'branch',
      name: some('Філія'),
      parentId: await other.organisation(),
    }),
    refers: true,
  },
  'organisation.update': organisation({ phone: '555' }),
  'organisation.rename': organisation({ name: 'Нова назва', sameName: true, since: '2026-01-01' }),
  'organisation.move': {
    input: async (of, other) => ({
      id: await of.organisation(),
      parentId: await other.organisation(),
      since: '2026-01-01',
    }),
    refers: true,
  },
  'organisation.close': organisation({ lastDay: '2026-01-01' }),
  'organisation.reopen': {
    input: async (of) => {
      const id = await of.organisation();
      await of.prepare('organisation.close', { id, lastDay: '2025-01-01' });
      return { id, since: '2026-01-01' };
    },
  },
  'organisation.merge': {
    input: async (of, other) => ({
      id: await of.organisation(),
      intoId: await other.organisation(),
      since: '2026-01-01',
    }),
    refers: true,
  },
  'organisation.split': organisation({
    kind: 'branch',
    name: 'Відокремлена філія',
    sameName: true,
    since: '2026-01-01',
  }),
  'organisation.undo': {
    input: async (of) => {
      const id = await of.organisation();
      const made = await of.prepare('organisation.split', {
        ...{ id, kind: 'branch', name: some('Частина'), since: '2026-01-01' },
      });
      return { id, changeId: (made as { changeId?: string } | null)?.changeId ?? randomUUID() };
    },
  },
  'organisation.name.add': organisation({ kind: 'abbreviation', name: 'АБВ' }),
  'organisation.name.update': withRow('organisation.name.add', named, 'nameId', { name: 'ГҐД' }),
  'organisation.name.remove': withRow('organisation.name.add', named, 'nameId'),
  'organisation.profession.list': nothing,
  'organisation.profession.add': {
    input: async (of, other) => ({
      id: await of.organisation(),
      professionId: await profession(other),
    }),
    refers: true,
  },
  'organisation.profession.update': withRow('organisation.profession.add', taught, 'rowId', {
    dual: true,
  }),
  'organisation.profession.remove': withRow('organisation.profession.add', taught, 'rowId'),
  'organisation.feature.list': nothing,
  'organisation.feature.add': {
    input: async (of, other) => ({
      id: await of.organisation(),
      kind: 'practical-training-centre',
      professionIds: [await profession(other)],
    }),
    refers: true,
  },
  'organisation.feature.update': withRow('organisation.feature.add', feature, 'featureId', {
    title: 'Центр',
  }),
  'organisation.feature.remove': withRow('organisation.feature.add', feature, 'featureId'),
  'profession.list': nothing,
  'profession.directions': nothing,
  'profession.read': { input: async (of) => ({ id: await profession(of) }) },
  'profession.create': {
    input: async (_, other) => ({
      code: randomUUID().slice(0, 8),
      title: 'Кухар',
      personId: await other.person(),
    }),
    refers: true,
  },
  'profession.update': {
    input: async (of) => ({ id: await profession(of), direction: 'Харчування' }),
  },
  'profession.remove': { input: async (of) => ({ id: await profession(of) }) },
  'partner.list': nothing,
  'partner.read': { input: async (of) => ({ id: await partner(of) }) },
  'partner.create': {
    input: async (_, other) => ({
      name: some('Фабрика'),
      kind: 'enterprise',
      personId: await other.person(),
    }),
    refers: true,
  },
  'partner.update': { input: async (of) => ({ id: await partner(of), phone: '555' }) },
  'partner.remove': { input: async (of) => ({ id: await partner(of) }) },
  'agreement.list': nothing,
  'agreement.read': { input: async (of) => ({ id: await agreement(of) }) },
  'agreement.create': { input: async (of) => ({ partnerId: await partner(of), number: '7' }) },
  'agreement.update': { input: async (of) => ({ id: await agreement(of), number: '8' }) },
  'agreement.file': {
    input: async (of) => {
      const id = await agreement(of);
      const content = Buffer.from('Угода').toString('base64');
      await of.prepare('agreement.update', { id, file: { name: 'угода.txt', content } });
      return { id };
    },
  },
  'agreement.remove': { input: async (of) => ({ id: await agreement(of) }) },
  'agreement.remind': nothing,
};
