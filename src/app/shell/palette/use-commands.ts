import { useTranslation } from 'react-i18next';
import { useNavigate, useSubmit } from 'react-router';
import { localeNames, locales } from '#platform/i18n/locales.ts';
import { themes } from '../../appearance.ts';
import type { SearchHit } from '../../search-sources.ts';
import { visibleNavigation } from '../navigation.ts';
import { useViewer } from '../use-root.ts';
import type { PaletteEntry } from './palette-search.tsx';

/**
 * What the palette offers: pages and commands whose name holds the words, then what the server found.
 *
 * @param query what was typed
 * @param hits records found by the server
 */
export function useCommands(query: string, hits: readonly SearchHit[]): PaletteEntry[] {
  const { t, i18n } = useTranslation('shell');
  const viewer = useViewer();
  const navigate = useNavigate();
  const submit = useSubmit();
  const to = () => window.location.pathname + window.location.search;

  const pages = visibleNavigation(viewer.can).map((entry) => ({
    id: entry.href,
    group: t('search.pages'),
    title: t(`nav.${entry.key}`),
    run: () => void navigate(entry.href),
  }));
  const account = {
    id: '/account',
    group: t('search.pages'),
    title: t('nav.account'),
    run: () => void navigate('/account'),
  };
  const looks = themes.map((theme) => ({
    id: `theme-${theme}`,
    group: t('search.commands'),
    title: t('search.themeTo', { theme: t(`look.${theme}`) }),
    run: () =>
      void submit(
        { theme },
        { method: 'post', action: '/appearance', navigate: false, fetcherKey: 'appearance' },
      ),
  }));
  const languages = locales
    .filter((locale) => locale !== i18n.language)
    .map((locale) => ({
      id: `locale-${locale}`,
      group: t('search.commands'),
      title: t('search.languageTo', { language: localeNames[locale] }),
      run: () => chooseLanguage(locale, to()),
    }));
  const found = hits.map((hit) => ({
    id: hit.href,
    group: hit.group,
    title: hit.title,
    hint: hit.hint,
    run: () => void navigate(hit.href),
  }));
  const words = query.trim().toLocaleLowerCase(i18n.language).split(/\s+/);
  const matches = ({ title }: PaletteEntry) =>
    words.every((word) => title.toLocaleLowerCase(i18n.language).includes(word));
  return [...[...pages, account, ...looks, ...languages].filter(matches), ...found];
}

/** Every word of the page changes with the language, so the page is loaded anew. */
function chooseLanguage(locale: string, to: string) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/appearance';
  for (const [name, value] of Object.entries({ locale, to })) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}
