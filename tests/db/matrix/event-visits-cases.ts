import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const on = '2026-02-02';
const drawing = 'M10 10L20 20';
let names = 0;
const newName = () => {
  names += 1;
  return `Перелік ${names}`;
};

const fields = async (of: World) => ({
  organisationId: await of.organisation(),
  visitOn: on,
  purpose: 'Робочі програми',
  leaderId: of.owner?.personId ?? (await of.person()),
});

/** A visit on which the world's owner goes. */
async function visit(of: World, announced = true): Promise<string> {
  const made = (await of.prepare('visit.plan', await fields(of))) as { visitId?: string };
  const visitId = made.visitId ?? randomUUID();
  if (announced && made.visitId) await of.prepare('visit.announce', { visitId });
  return visitId;
}

async function written(of: World): Promise<string> {
  const visitId = await visit(of);
  await of.prepare('visit.finish', { visitId });
  await of.prepare('visit.note.write', { visitId, text: 'Узгоджено.', decisions: [] });
  return visitId;
}

/** A visit whose note waits to be signed. */
async function offered(of: World): Promise<{ visitId: string; seal: string }> {
  const visitId = await written(of);
  const { seal } = (await of.prepare('visit.note.offer', { visitId })) as { seal?: string };
  return { visitId, seal: seal ?? '0'.repeat(64) };
}

async function signed(of: World): Promise<string> {
  const { visitId, seal } = await offered(of);
  await of.prepare('visit.note.draw', { visitId, seal, name: 'Директорка', drawing });
  return visitId;
}

const shot = async () => ({
  name: 'клас.png',
  content: await sharp({ create: { width: 4, height: 4, channels: 3, background: '#888' } })
    .png()
    .toBuffer(),
});

/** A visit with a photo; until its note is offered the institution does not see it. */
async function photographed(of: World) {
  const visitId = await visit(of);
  const made = await of.prepare('visit.photo.add', { visitId, file: await shot() });
  return { visitId, photoId: (made as { photoId?: string }).photoId ?? randomUUID() };
}

/** An event on which visits stand. */
async function fieldVisit(of: World): Promise<string> {
  const made = await of.prepare('event.create', {
    kind: 'field-visit',
    title: `Десант ${randomUUID()}`,
    startsOn: on,
    endsOn: on,
  });
  return String((made as { eventId?: string }).eventId ?? randomUUID());
}

async function checklist(of: World): Promise<string> {
  const made = await of.prepare('visit.checklist.create', { name: newName(), lines: ['Так?'] });
  return String((made as { checklistId?: string }).checklistId ?? randomUUID());
}

const ofTeam = { owned: true } as const;
const ofPlace = { placed: true } as const;

/** Visits of institutions: their own team writes, the institution reads what was announced, and signs. */
export const eventVisitsCases: Cases = {
  'visit.list': nothing,
  'visit.figures': nothing,
  'visit.figures.file': nothing,
  'visit.route.file': { input: async (of) => ({ eventId: await fieldVisit(of) }) },
  'visit.get': { input: async (of) => ({ visitId: await visit(of) }), ...ofPlace },
  'visit.get · not announced': {
    input: async (of) => ({ visitId: await visit(of, false) }),
    hidden: true,
  },
  'visit.note.get': {
    input: async (of) => ({ visitId: (await offered(of)).visitId }),
    ...ofPlace,
  },
  'visit.note.get · draft': {
    input: async (of) => ({ visitId: await written(of) }),
    hidden: true,
  },
  'visit.note.paper': {
    input: async (of) => ({ visitId: (await offered(of)).visitId }),
    ...ofPlace,
  },
  'visit.targets': { input: async (of) => ({ visitId: await visit(of) }) },
  'visit.people': { input: async (of) => ({ visitId: await visit(of) }) },
  'visit.checklists': nothing,
  'visit.plan': { input: fields },
  'visit.plan · institution': {
    input: async (of, other) => ({
      ...(await fields(of)),
      organisationId: await other.organisation(),
    }),
    refers: true,
  },
  'visit.update': {
    input: async (of) => ({ visitId: await visit(of), purpose: 'Інше' }),
    ...ofTeam,
  },
  'visit.announce': { input: async (of) => ({ visitId: await visit(of, false) }), ...ofTeam },
  'visit.start': { input: async (of) => ({ visitId: await visit(of) }), ...ofTeam },
  'visit.finish': { input: async (of) => ({ visitId: await visit(of) }), ...ofTeam },
  'visit.cancel': {
    input: async (of) => ({ visitId: await visit(of), reason: 'Хвороба' }),
    ...ofTeam,
  },
  'visit.point.choose': {
    input: async (of) => ({
      visitId: await visit(of),
      points: [{ kind: 'own', text: 'Куток' }],
    }),
    ...ofTeam,
  },
  // A point that is not there: who may not is not told even that.
  'visit.point.remove': {
    input: async (of) => ({ visitId: await visit(of), pointId: randomUUID() }),
    ...ofTeam,
  },
  'visit.answer': {
    input: async (of) => ({
      visitId: await visit(of),
      found: [{ text: 'Немає наставника', answer: 'no' }],
    }),
    ...ofTeam,
  },
  'visit.photo': {
    input: photographed,
    hidden: true,
  },
  'visit.photo.add': {
    input: async (of) => ({ visitId: await visit(of), file: await shot() }),
    ...ofTeam,
  },
  'visit.photo.remove': {
    input: async (of) => ({ visitId: await visit(of), photoId: randomUUID() }),
    ...ofTeam,
  },
  'visit.note.write': {
    input: async (of) => ({ visitId: await visit(of), text: 'Узгоджено.', decisions: [] }),
    ...ofTeam,
  },
  'visit.note.offer': { input: async (of) => ({ visitId: await written(of) }), ...ofTeam },
  'visit.note.take-back': {
    input: async (of) => ({ visitId: (await offered(of)).visitId }),
    ...ofTeam,
  },
  'visit.reply': {
    input: async (of) => ({ visitId: await visit(of), reply: 'agreed' }),
    ...ofPlace,
  },
  'visit.note.confirm': { input: offered, ...ofPlace },
  'visit.note.draw': {
    input: async (of) => ({ ...(await offered(of)), name: 'Директорка', drawing }),
    ...ofTeam,
  },
  'visit.note.supplement': {
    input: async (of) => ({ visitId: await signed(of), text: 'Надійшли.' }),
    ...ofTeam,
  },
  'visit.note.object': {
    input: async (of) => ({ visitId: await signed(of), text: 'Не згодні.' }),
    ...ofPlace,
  },
  'visit.checklist.create': { input: async () => ({ name: newName(), lines: ['Так?'] }) },
  'visit.checklist.update': {
    input: async (of) => ({ checklistId: await checklist(of), name: newName(), lines: ['Ні?'] }),
  },
};
