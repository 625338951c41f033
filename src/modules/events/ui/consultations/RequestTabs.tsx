import { useTranslation } from 'react-i18next';
import { Tabs } from '#ui/tabs/Tabs.tsx';

/** What came to the centre, and its figures. */
export function RequestTabs() {
  const { t } = useTranslation('eventsConsultations');
  return (
    <Tabs
      label={t('request.title')}
      tabs={[
        { label: t('request.tabs.list'), to: '/requests' },
        { label: t('tabs.figures'), to: '/requests/figures' },
      ]}
    />
  );
}
