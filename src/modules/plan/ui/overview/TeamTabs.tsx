import { useTranslation } from 'react-i18next';
import { Tabs } from '#ui/tabs/Tabs.tsx';

/** The two looks at the team: what is due in a month, and how the year loads everyone. */
export function TeamTabs() {
  const { t } = useTranslation('planOverview');
  return (
    <Tabs
      label={t('team')}
      tabs={[
        { label: t('board.tab'), to: '/board' },
        { label: t('load.tab'), to: '/load' },
      ]}
    />
  );
}
