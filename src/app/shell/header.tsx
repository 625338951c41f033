import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { Kbd } from '#ui/kbd/Kbd.tsx';
import { CommandPalette } from './command-palette.tsx';
import classes from './header.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { useCommandPalette } from './use-command-palette.ts';
import { useViewer } from './use-root.ts';
import { UserMenu } from './user-menu.tsx';

/** The line above the content: whose workspace it is, search, language, theme, the person. */
export function Header() {
  const { t } = useTranslation('shell');
  const { centre } = useViewer();
  const palette = useCommandPalette();
  return (
    <header className={classes.header} data-screen-only>
      <Link to="/" className={classes.home} aria-label={t('product')}>
        <Mark />
      </Link>
      <p className={classes.centre} title={centre.name}>
        <span className={classes.full}>{centre.name}</span>
        <span className={classes.short}>{centre.shortName}</span>
      </p>
      <Link
        to="/search"
        className={classes.search}
        aria-keyshortcuts="Control+K"
        onClick={(event) => {
          event.preventDefault();
          palette.open();
        }}
      >
        <Icon of={IconSearch} />
        <span className={classes.searchWord}>{t('search.open')}</span>
        <Kbd keys="Ctrl K" />
      </Link>
      <div className={classes.tools}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <UserMenu />
      {palette.opened && <CommandPalette onClose={palette.close} />}
    </header>
  );
}
