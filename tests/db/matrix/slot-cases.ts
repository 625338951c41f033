import { type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const times = async (of: World) => ({
  methodistId: of.owner?.personId ?? (await of.person()),
  day: '2026-02-10',
  from: '10:00',
  to: '10:30',
});

/** Times that methodists open: their own; everybody books a free one, and gives the own back. */
export const slotCases: Cases = {
  'consultation.slot.list': nothing,
  'consultation.slot.open': { input: times, owned: true },
  'consultation.slot.withdraw': {
    input: async (of) => ({ slotId: await of.slot('free') }),
    owned: true,
  },
  'consultation.slot.hold': {
    input: async (of) => ({ slotId: await of.slot('taken'), subject: 'Запис' }),
    owned: true,
  },
  'consultation.slot.book': { input: async (of) => ({ slotId: await of.slot('free') }) },
  'consultation.slot.cancel': {
    input: async (of) => ({ slotId: await of.slot('taken') }),
    owned: true,
  },
};
