import { usual } from '../event-kinds.ts';
import type { EventKind } from '../events-pack.ts';

/** Events of a municipal methodical service in Russia that stand apart. */
export const eventKinds: readonly EventKind[] = [
  {
    key: 'section-session',
    words: {
      uk: 'Засідання об’єднання',
      ru: 'Заседание методического объединения',
      en: 'Session of an association',
    },
    inPlans: ['заседан', 'засідан'],
    settings: { ...usual, hour: 60, minutesDueDays: 7, approves: 'head' },
  },
];
