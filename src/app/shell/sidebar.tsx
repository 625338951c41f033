import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, PrefetchPageLinks, useLocation } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { usePlainLinks } from '#ui/link/use-plain-links.ts';
import { AppearanceForm } from './appearance-form.tsx';
import { Mark } from './mark.tsx';
import { navigationGroups, presentEntry, visibleNavigation } from './navigation.ts';
import { NavigationLink } from './navigation-link.tsx';
import classes from './sidebar.module.css';
import { useRoot } from './use-root.ts';

/** Navigation at the left of a wide screen; folds to a column of icons. */
export function Sidebar() {
  const { t } = useTranslation('shell');
  const root = useRoot();
  const entries = visibleNavigation(root?.viewer?.can ?? {});
  const narrow = root?.appearance.navigation === 'narrow';
  const bar = useRef<HTMLElement>(null);
  const near = usePlainLinks(bar);
  const present = presentEntry(useLocation().pathname);
  return (
    <aside className={clsx(classes.sidebar, narrow && classes.narrow)} data-screen-only>
      <div className={classes.inner}>
        <Link to="/" className={classes.product}>
          <Mark />
          <span>{t('product')}</span>
        </Link>
        <nav aria-label={t('nav.label')} ref={bar}>
          {near && <PrefetchPageLinks page={near} />}
          {navigationGroups.map((group) => {
            const shown = entries.filter((entry) => entry.group === group);
            return shown.length > 0 ? (
              <div key={group} className={classes.group}>
                <p className={classes.heading} id={`nav-${group}`}>
                  {t(`nav.${group}`)}
                </p>
                <ul aria-labelledby={`nav-${group}`}>
                  {shown.map((entry) => (
                    <li key={entry.key}>
                      <NavigationLink
                        entry={entry}
                        name={t(`nav.${entry.key}`)}
                        present={entry === present}
                        size={20}
                        className={classes.entry}
                      />
                    </li>
                  ))}
                </ul>
              </div>
            ) : null;
          })}
        </nav>
        <AppearanceForm className={classes.fold}>
          <button
            type="submit"
            name="navigation"
            value={narrow ? 'wide' : 'narrow'}
            aria-label={narrow ? t('nav.expand') : t('nav.collapse')}
            title={narrow ? t('nav.expand') : t('nav.collapse')}
          >
            <Icon of={narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse} />
            <span aria-hidden="true">{t('nav.collapse')}</span>
          </button>
        </AppearanceForm>
      </div>
    </aside>
  );
}
