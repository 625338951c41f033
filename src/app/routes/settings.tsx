import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import { useViewer } from '../shell/use-root.ts';

/** The head of the settings' pages. */
export default function Settings() {
  const { t } = useTranslation(['office', 'eventsHosting', 'eventsKinds', 'eventsMinutes']);
  const { can } = useViewer();
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Tabs
        label={t('settings.tabs')}
        tabs={[
          { to: '/settings', label: t('settings.centre') },
          ...(can['mail.read'] ? [{ to: '/settings/mail', label: t('settings.mail') }] : []),
          ...(can['role.read'] ? [{ to: '/settings/roles', label: t('settings.roles') }] : []),
          ...(can['direction.read']
            ? [{ to: '/settings/directions', label: t('settings.directions') }]
            : []),
          { to: '/settings/event-kinds', label: t('eventsKinds:title') },
          ...(can['event.links.set']
            ? [{ to: '/settings/links', label: t('eventsHosting:links.tab') }]
            : []),
          ...(can['minutes.rules']
            ? [{ to: '/settings/minutes', label: t('eventsMinutes:title') }]
            : []),
          { to: '/settings/audit', label: t('settings.audit') },
          ...(can['centre.export']
            ? [{ to: '/settings/transfer', label: t('settings.transfer') }]
            : []),
          ...(can['centre.update'] ? [{ to: '/settings/about', label: t('settings.about') }] : []),
        ]}
      />
      <Outlet />
    </>
  );
}
