import { usual } from '../event-kinds.ts';
import type { EventKind } from '../events-pack.ts';

/** Events of vocational education in Ukraine that stand apart. */
export const eventKinds: readonly EventKind[] = [
  {
    key: 'section-session',
    words: {
      uk: 'Засідання секції, об’єднання',
      ru: 'Заседание секции, объединения',
      en: 'Session of a section or association',
    },
    inPlans: ['засідан', 'заседан'],
    settings: { ...usual, minutesDueDays: 5, approves: 'head' },
  },
];
