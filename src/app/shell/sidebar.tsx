import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { AppearanceForm } from './appearance-form.tsx';
import { Mark } from './mark.tsx';
import { type NavigationEntry, visibleNavigation } from './navigation.ts';
import classes from './sidebar.module.css';
import { useRoot } from './use-root.ts';

const groups = ['work', 'plans', 'office'] as const;

/** Navigation at the left of a wide screen; folds to a column of icons. */
export function Sidebar() {
  const { t } = useTranslation('shell');
  const root = useRoot();
  const entries = visibleNavigation(root?.viewer?.can ?? {});
  const narrow = root?.appearance.navigation === 'narrow';
  return (
    <aside className={clsx(classes.sidebar, narrow && classes.narrow)} data-screen-only>
      <div className={classes.inner}>
        <Link to="/" className={classes.product}>
          <Mark />
          <span>{t('product')}</span>
        </Link>
        <nav aria-label={t('nav.label')}>
          {groups.map((group) => {
            const shown = entries.filter((entry) => entry.group === group);
            return shown.length > 0 ? (
              <div key={group} className={classes.group}>
                <p className={classes.heading} id={`nav-${group}`}>
                  {t(`nav.${group}`)}
                </p>
                <ul aria-labelledby={`nav-${group}`}>
                  {shown.map((entry) => (
                    <li key={entry.key}>
                      <Entry entry={entry} />
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

function Entry({ entry }: { entry: NavigationEntry }) {
  const { t } = useTranslation('shell');
  return (
    <NavLink
      to={entry.href}
      end={entry.href === '/'}
      title={t(`nav.${entry.key}`)}
      className={classes.entry}
      prefetch="intent"
    >
      <Icon of={entry.icon} size={20} />
      <span>{t(`nav.${entry.key}`)}</span>
    </NavLink>
  );
}
