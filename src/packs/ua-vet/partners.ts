import type { DirectoryPack } from '../directory-pack.ts';
import { cooperationKinds, partnerKinds } from '../partner-kinds.ts';

/** With whom a Ukrainian centre works, and how. */
export const partners = {
  partnerKinds: [
    {
      key: 'veterans',
      words: {
        uk: 'Ветеранська організація',
        ru: 'Организация ветеранов',
        en: 'Veterans’ organisation',
      },
    },
    ...partnerKinds,
  ],
  cooperationKinds: [
    ...cooperationKinds,
    {
      key: 'dual-training',
      words: { uk: 'дуальна форма', ru: 'дуальная форма', en: 'dual training' },
    },
  ],
} satisfies Partial<DirectoryPack>;
