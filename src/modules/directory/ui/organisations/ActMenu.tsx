import { IconDotsVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Menu } from '#ui/menu/Menu.tsx';
import { MenuLink } from '#ui/menu/MenuItem.tsx';
import { actsFor } from './acts.ts';

/** What an order can decide about an institution; each leads to a page with its form. */
export function ActMenu({ id, closedOn }: { id: string; closedOn: string | null }) {
  const { t } = useTranslation('organisations');
  return (
    <Menu label={t('card.acts')} icon={IconDotsVertical}>
      {actsFor(closedOn).map((act) => (
        <MenuLink key={act} to={`/institutions/${id}/${act}`}>
          {t(`act.${act}`)}
        </MenuLink>
      ))}
    </Menu>
  );
}
