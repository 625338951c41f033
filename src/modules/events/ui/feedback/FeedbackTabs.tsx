import { useTranslation } from 'react-i18next';
import { Tabs } from '#ui/tabs/Tabs.tsx';

/** What those who came said, and what they want to hear. */
export function FeedbackTabs() {
  const { t } = useTranslation('eventsFeedback');
  return (
    <Tabs
      label={t('summary.title')}
      tabs={[
        { label: t('summary.tab'), to: '/events/feedback' },
        { label: t('topics.tab'), to: '/events/topics' },
      ]}
    />
  );
}
