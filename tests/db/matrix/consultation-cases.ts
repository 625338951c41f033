import { randomUUID } from 'node:crypto';
import { type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

let names = 0;
const newName = () => {
  names += 1;
  return `Тема ${names}`;
};

const heldOn = '2026-01-20';

const fields = (methodistId: string | null | undefined) => ({
  methodistId: methodistId ?? null,
  heldOn,
  subject: 'Робоча програма',
  channel: 'phone',
  minutes: 15,
});

/** A consultation of the world's owner. */
async function consultation(of: World): Promise<string> {
  const made = await of.prepare(
    'consultation.record',
    fields(of.owner?.personId ?? (await of.person())),
  );
  return String((made as { consultationId?: string }).consultationId ?? randomUUID());
}

/** A question of the world's owner that was answered with a file. */
async function answered(of: World): Promise<{ requestId: string }> {
  const requestId = await of.question();
  const methodistId = await of.person();
  await of.prepare('consultation.request.take', { requestId, methodistId });
  const file = { name: 'зразок.txt', content: Buffer.from('зразок').toString('base64') };
  await of.prepare('consultation.request.answer', { requestId, answer: 'Ось зразок.', file });
  return { requestId };
}

async function event(of: World): Promise<string> {
  const session = { kind: 'section-session', title: newName(), startsOn: heldOn, endsOn: heldOn };
  const made = await of.prepare('event.create', session);
  return String((made as { eventId?: string }).eventId ?? randomUUID());
}

async function topic(of: World): Promise<string> {
  const made = await of.prepare('consultation.topic.create', { name: newName() });
  return String((made as { topicId?: string }).topicId ?? randomUUID());
}

export const consultationCases: Cases = {
  'consultation.request.list': nothing,
  'consultation.request.get': { input: async (of) => ({ requestId: await of.question() }) },
  'consultation.request.answers': nothing,
  'consultation.request.ask': { input: async () => ({ question: 'Які строки?' }) },
  'consultation.request.ask · place': {
    input: async (_, other) => ({
      question: 'Які строки?',
      organisationId: await other.organisation(),
    }),
    refers: true,
  },
  'consultation.request.order': { input: async () => ({ document: 'Освітня програма' }) },
  'consultation.request.order · place': {
    input: async (_, other) => ({
      document: 'Освітня програма',
      organisationId: await other.organisation(),
    }),
    refers: true,
  },
  'consultation.request.whom': nothing,
  'consultation.request.figures': nothing,
  'consultation.request.file': { input: answered },
  'consultation.request.take': { input: async (of) => ({ requestId: await of.question() }) },
  'consultation.request.take · topic': {
    input: async (of, other) => ({
      requestId: await of.question(),
      methodistId: await of.person(),
      topicId: await topic(other),
    }),
    refers: true,
  },
  'consultation.request.remind': nothing,
  'consultation.request.answer': {
    input: async (of) => ({ requestId: await of.question(), answer: 'До кінця місяця.' }),
  },
  'consultation.request.withdraw': { input: async (of) => ({ requestId: await of.question() }) },
  'consultation.list': nothing,
  'consultation.get': { input: async (of) => ({ consultationId: await consultation(of) }) },
  'consultation.choices': nothing,
  'consultation.topics': nothing,
  'consultation.figures': nothing,
  'consultation.figures.file': nothing,
  'consultation.record': {
    input: async (of) => fields(of.owner?.personId ?? (await of.person())),
    owned: true,
  },
  'consultation.record · institution': {
    input: async (of, other) => ({
      ...fields(of.owner?.personId ?? (await of.person())),
      organisationId: await other.organisation(),
    }),
    refers: true,
  },
  'consultation.record · event': {
    input: async (of, other) => ({
      ...fields(of.owner?.personId ?? (await of.person())),
      eventId: await event(other),
    }),
    refers: true,
  },
  'consultation.update': {
    input: async (of) => ({ consultationId: await consultation(of), minutes: 30 }),
    owned: true,
  },
  'consultation.remove': {
    input: async (of) => ({ consultationId: await consultation(of) }),
    owned: true,
  },
  'consultation.topic.create': { input: async () => ({ name: newName() }) },
  'consultation.topic.update': {
    input: async (of) => ({ topicId: await topic(of), name: newName() }),
  },
  'consultation.topic.fill': nothing,
};
