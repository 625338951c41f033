import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Menu } from '#ui/menu/Menu.tsx';
import { MenuButton, MenuHeading } from '#ui/menu/MenuItem.tsx';
import { densities, themes } from '../appearance.ts';
import { AppearanceForm } from './appearance-form.tsx';
import { useRoot } from './use-root.ts';

const icons = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon };

/** The choice of theme and of the tables' density. */
export function ThemeSwitch() {
  const { t } = useTranslation('shell');
  const theme = useRoot()?.appearance.theme ?? 'system';
  return (
    <Menu icon={icons[theme]} label={`${t('look.theme')}: ${t(`look.${theme}`)}`}>
      <LookForm />
    </Menu>
  );
}

/** Theme and density as buttons of one form, for a menu. */
export function LookForm() {
  const { t } = useTranslation('shell');
  const appearance = useRoot()?.appearance;
  return (
    <AppearanceForm>
      <MenuHeading>{t('look.theme')}</MenuHeading>
      {themes.map((theme) => (
        <MenuButton
          key={theme}
          name="theme"
          value={theme}
          icon={icons[theme]}
          chosen={theme === appearance?.theme}
        >
          {t(`look.${theme}`)}
        </MenuButton>
      ))}
      <MenuHeading>{t('look.density')}</MenuHeading>
      {densities.map((density) => (
        <MenuButton
          key={density}
          name="density"
          value={density}
          chosen={density === appearance?.density}
        >
          {t(`look.${density}`)}
        </MenuButton>
      ))}
    </AppearanceForm>
  );
}
