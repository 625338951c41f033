import { IconBuilding, IconId, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { Menu } from '#ui/menu/Menu.tsx';
import { MenuButton, MenuHeading, MenuLink } from '#ui/menu/MenuItem.tsx';
import { useViewer } from './use-root.ts';
import classes from './user-menu.module.css';

/** Who is signed in and in which role, the own account, the way out. */
export function UserMenu() {
  const { t } = useTranslation('shell');
  const sayRole = useSayRole();
  const { user, role, otherCentres, personId } = useViewer();
  return (
    <Menu
      trigger={
        <span className={classes.trigger}>
          <span className="visually-hidden">{t('user.menu')}:</span>
          <span className={classes.initials} aria-hidden="true">
            {initialsOf(user.name)}
          </span>
          <span className={classes.who}>
            <span className={classes.name}>{user.name}</span>
            <span className={classes.role}>{sayRole(role)}</span>
          </span>
        </span>
      }
    >
      <p className={classes.card}>
        <strong>{user.name}</strong>
        <span>{user.email}</span>
        <span>{sayRole(role)}</span>
      </p>
      {personId && (
        <MenuLink to="/my-card" icon={IconId}>
          {t('nav.myCard')}
        </MenuLink>
      )}
      <MenuLink to="/account" icon={IconUserCircle}>
        {t('nav.account')}
      </MenuLink>
      {otherCentres.length > 0 && (
        <Form method="post" action="/account?index" reloadDocument>
          <input type="hidden" name="intent" value="centre" />
          <MenuHeading>{t('user.centres')}</MenuHeading>
          {otherCentres.map(({ id, shortName }) => (
            <MenuButton key={id} name="centre" value={id} icon={IconBuilding}>
              {shortName}
            </MenuButton>
          ))}
        </Form>
      )}
      <Form method="post" action="/sign-out" reloadDocument>
        <MenuButton icon={IconLogout}>{t('user.signOut')}</MenuButton>
      </Form>
    </Menu>
  );
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
}
