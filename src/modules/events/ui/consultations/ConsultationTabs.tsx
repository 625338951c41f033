import { useTranslation } from 'react-i18next';
import { Tabs } from '#ui/tabs/Tabs.tsx';

/** The log, its figures, the topics. @param log whether the log is for these eyes */
export function ConsultationTabs({ log }: { log: boolean }) {
  const { t } = useTranslation('eventsConsultations');
  return (
    <Tabs
      label={t('title')}
      tabs={[
        ...(log ? [{ label: t('tabs.log'), to: '/consultations' }] : []),
        { label: t('tabs.figures'), to: '/consultations/figures' },
        { label: t('tabs.topics'), to: '/consultations/topics' },
        { label: t('tabs.slots'), to: '/slots/own' },
      ]}
    />
  );
}
