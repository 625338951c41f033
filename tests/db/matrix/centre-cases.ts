import { type Case, type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const on = (of: (world: World) => Promise<string>, more: object = {}): Case => ({
  input: async (world) => ({ id: await of(world), ...more }),
});
const link = (world: World) => world.centreLink();
const share = (world: World) => world.share();
const made = (world: World) => world.exported();

/** Centres above and below, what they share, and the centre as a file. */
export const centreCases: Cases = {
  'centre-link.list': nothing,
  'centre.set-kind': { input: async () => ({ kind: 'centre' }) },
  // A centre asks nobody: whoever may ask is told so.
  'centre-link.ask': { input: async (of) => ({ code: (await of.neighbourCode()).slice(0, 14) }) },
  'centre-link.answer': on(link, { agrees: false }),
  'centre-link.end': on(link),
  'share.list': nothing,
  'share.people': nothing,
  'share.get': on(share),
  'share.propose': {
    input: async (of, other) => ({
      code: await of.neighbourCode(),
      kind: 'organisation',
      objectId: await other.organisation(),
      agreementNumber: '1',
      agreedOn: '2026-01-10',
    }),
    refers: true,
  },
  'share.answer': on(share, { agrees: true }),
  'share.end': on(share),
  'aggregate.read': nothing,
  'aggregate.export': nothing,
  'centre.exports': nothing,
  'centre.exported-file': on(made),
  'centre.export': nothing,
  'centre.stop-export': on(made),
  'centre.export-work': {
    input: async (of) => ({
      workId: await of.exported(),
      made: { sha256: '0'.repeat(64), size: 1, rows: 1, files: 0 },
    }),
  },
};
