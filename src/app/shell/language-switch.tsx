import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { localeNames, locales } from '#platform/i18n/locales.ts';
import { Menu } from '#ui/menu/Menu.tsx';
import { MenuButton } from '#ui/menu/MenuItem.tsx';

/** The choice of language. The page is loaded anew: every word of it changes. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shell');
  return (
    <Menu
      icon={IconLanguage}
      label={`${t('look.language')}: ${localeNames[i18n.language as 'uk']}`}
    >
      <LanguageForm />
    </Menu>
  );
}

/** The languages as buttons of one form, for a menu. */
export function LanguageForm() {
  const { i18n } = useTranslation('shell');
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/appearance">
      <input type="hidden" name="to" value={pathname + search} />
      {locales.map((locale) => (
        <MenuButton
          key={locale}
          name="locale"
          value={locale}
          lang={locale}
          chosen={locale === i18n.language}
        >
          {localeNames[locale]}
        </MenuButton>
      ))}
    </form>
  );
}
