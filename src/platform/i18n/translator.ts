import { createInstance, type i18n, type Resource } from 'i18next';
import { type Locale, locales } from './locales.ts';
import { rememberSentences } from './remember-sentences.ts';
import type { WordTree } from './words.ts';

/** Where a namespace's words are: loaded only when asked for, in the language asked for. */
export type WordLoaders = Record<Locale, () => Promise<{ default: WordTree }>>;

/** Options that every instance shares, on the server and in the browser. */
export const translatorOptions = {
  fallbackLng: false,
  // React escapes what it renders, and mails and papers do it at their own edge.
  interpolation: { escapeValue: false },
  returnNull: false,
} as const;

const translators = new Map<Locale, i18n>();

/**
 * Loads all words of all languages; called once when the program starts (server, worker, CLI,
 * tests). After it `translator` answers at once.
 *
 * @param namespaces loaders by the namespace's name
 */
export async function loadWords(namespaces: Record<string, WordLoaders>): Promise<void> {
  await Promise.all(
    locales.map(async (locale) => {
      const words = await Promise.all(
        Object.entries(namespaces).map(
          async ([name, loaders]) => [name, (await loaders[locale]()).default] as const,
        ),
      );
      const resources: Resource = { [locale]: Object.fromEntries(words) };
      const instance = createInstance();
      await instance.init({
        ...translatorOptions,
        lng: locale,
        ns: Object.keys(namespaces),
        resources,
        initAsync: false,
      });
      rememberSentences(instance);
      translators.set(locale, instance);
    }),
  );
}

/**
 * The translator of one language. There is one for each language and it never changes its own, so
 * requests may share it: nothing of one reader can reach another.
 *
 * @example const t = translator(locale).getFixedT(null, 'plan');
 * @throws when `loadWords` has not been called
 */
export function translator(locale: Locale): i18n {
  const instance = translators.get(locale);
  if (!instance) throw new Error(`Words of «${locale}» are not loaded: call loadWords first`);
  return instance;
}
