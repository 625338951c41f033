import { IconDots, IconMessage2Plus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { usePlainLinks } from '#ui/link/use-plain-links.ts';
import { Menu } from '#ui/menu/Menu.tsx';
import { MenuHeading, MenuLink } from '#ui/menu/MenuItem.tsx';
import { LanguageForm } from './language-switch.tsx';
import { type NavigationEntry, presentEntry, visibleNavigation } from './navigation.ts';
import { NavigationLink } from './navigation-link.tsx';
import classes from './phone-bar.module.css';
import { LookForm } from './theme-switch.tsx';
import { useViewer } from './use-root.ts';

/** Navigation at the bottom of a phone's screen: the pages of every day, the others under «more». */
export function PhoneBar() {
  const { t } = useTranslation(['shell', 'offline']);
  const { can } = useViewer();
  const entries = visibleNavigation(can);
  const inBar = barOf(entries);
  const bar = useRef<HTMLElement>(null);
  usePlainLinks(bar);
  const present = presentEntry(useLocation().pathname);
  return (
    <nav className={classes.bar} aria-label={t('nav.label')} ref={bar} data-screen-only>
      {inBar.map((entry) => (
        <NavigationLink
          key={entry.key}
          entry={entry}
          name={t(`nav.${entry.key}`)}
          present={entry === present}
          size={22}
          className={classes.entry}
        />
      ))}
      <Menu
        placement="above"
        trigger={
          <span className={classes.entry}>
            <Icon of={IconDots} size={22} />
            <span>{t('nav.more')}</span>
          </span>
        }
      >
        {can['consultation.record'] && (
          <MenuLink to="/consultations/new" icon={IconMessage2Plus} plain>
            {t('offline:newConsultation')}
          </MenuLink>
        )}
        {entries
          .filter((entry) => !inBar.includes(entry))
          .map((entry) => (
            <MenuLink key={entry.key} to={entry.href} icon={entry.icon} plain>
              {t(`nav.${entry.key}`)}
            </MenuLink>
          ))}
        <LookForm />
        <MenuHeading>{t('look.language')}</MenuHeading>
        <LanguageForm />
      </Menu>
    </nav>
  );
}

/** Entries beside «more». */
const room = 4;

/** The pages of every day; of those who have few of them, teachers and institutions, the first others too. */
function barOf(entries: readonly NavigationEntry[]): NavigationEntry[] {
  const others = entries.filter(({ onPhone }) => !onPhone);
  const daily = entries.filter(({ onPhone }) => onPhone);
  return [...daily, ...others.slice(0, Math.max(0, room - daily.length))];
}
