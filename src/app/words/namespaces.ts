import type { WordLoaders } from '#platform/i18n/translator.ts';
import type ui from '#ui/words/uk.ts';
import type shell from './uk.ts';

/**
 * All words of the program. A module adds its namespace here: three loaders and, below, the type
 * of its Ukrainian words, from which every key in the code is checked.
 */
export const namespaces = {
  shell: {
    uk: () => import('./uk.ts'),
    ru: () => import('./ru.ts'),
    en: () => import('./en.ts'),
  },
  ui: {
    uk: () => import('#ui/words/uk.ts'),
    ru: () => import('#ui/words/ru.ts'),
    en: () => import('#ui/words/en.ts'),
  },
} satisfies Record<string, WordLoaders>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    returnNull: false;
    resources: { shell: typeof shell; ui: typeof ui };
  }
}
