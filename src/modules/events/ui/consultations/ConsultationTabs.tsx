import { useTranslation } from 'react-i18next';
import { Tabs } from '#ui/tabs/Tabs.tsx';

/** The log, its figures, the topics. */
export function ConsultationTabs() {
  const { t } = useTranslation('eventsConsultations');
  return (
    <Tabs
      label={t('title')}
      tabs={[
        { label: t('tabs.log'), to: '/consultations' },
        { label: t('tabs.figures'), to: '/consultations/figures' },
        { label: t('tabs.topics'), to: '/consultations/topics' },
      ]}
    />
  );
}
