import { createInstance } from 'i18next';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { HydratedRouter } from 'react-router/dom';
import { isLocale, type Locale, sourceLocale } from '#platform/i18n/locales.ts';
import { translatorOptions } from '#platform/i18n/translator.ts';
import { namespaces } from './app/words/namespaces.ts';

const lang = document.documentElement.lang;
const locale: Locale = isLocale(lang) ? lang : sourceLocale;

// The shell's words are fetched before the page wakes up; a module's words when its page needs them.
const i18n = createInstance();
i18n.use({
  type: 'backend',
  init() {},
  async read(_language: string, name: string) {
    const words = await namespaces[name as keyof typeof namespaces][locale]();
    return words.default;
  },
});

await i18n.init({ ...translatorOptions, lng: locale, ns: ['shell', 'ui'] });

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <HydratedRouter />
      </I18nextProvider>
    </StrictMode>,
  );
});
