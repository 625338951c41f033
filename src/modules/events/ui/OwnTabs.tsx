import { useTranslation } from 'react-i18next';
import { Tabs } from '#ui/tabs/Tabs.tsx';

/** What the reader comes to, speaks of and has been certified for, and where all of it is in a calendar. */
export function OwnTabs() {
  const { t } = useTranslation(['eventsRegistration', 'eventsAgenda', 'eventsCertificates']);
  return (
    <Tabs
      label={t('my.title')}
      tabs={[
        { to: '/my/events', label: t('my.title') },
        { to: '/my-talks', label: t('eventsAgenda:talks.title') },
        { to: '/my/certificates', label: t('eventsCertificates:own.title') },
        { to: '/my/calendar', label: t('my.calendar') },
      ]}
    />
  );
}
