import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';

/** The head of the own account's pages. */
export default function Account() {
  const { t } = useTranslation('access');
  return (
    <>
      <PageHeader title={t('account.title')} />
      <Tabs
        label={t('account.tabs')}
        tabs={[
          { to: '/account', label: t('account.profile') },
          { to: '/account/security', label: t('account.security') },
          { to: '/account/access', label: t('account.access') },
          { to: '/account/tokens', label: t('account.tokens') },
          { to: '/account/activity', label: t('account.activity') },
        ]}
      />
      <Outlet />
    </>
  );
}
