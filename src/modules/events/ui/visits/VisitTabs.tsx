import { useTranslation } from 'react-i18next';
import { Tabs } from '#ui/tabs/Tabs.tsx';

/** The visits and their figures; the institution, which sees its own visits only, has no tabs. */
export function VisitTabs() {
  const { t } = useTranslation('eventsVisits');
  return (
    <Tabs
      label={t('title')}
      tabs={[
        { label: t('tabs.list'), to: '/visits' },
        { label: t('tabs.figures'), to: '/visits/figures' },
      ]}
    />
  );
}
