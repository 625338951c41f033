import { useTranslation } from 'react-i18next';
import { sayFileSize } from '#platform/i18n/say-number.ts';
import { read } from '#platform/pages/door.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { readInstallation } from '../office/read-installation.ts';
import type { Route } from './+types/settings-about';

export function loader(args: Route.LoaderArgs) {
  return read(args, readInstallation, {});
}

/** What runs here, on what, and where its data are. */
export default function SettingsAbout({ loaderData: here }: Route.ComponentProps) {
  const { t } = useTranslation(['office', 'shell']);
  const locale = useLocale();
  const { database, storage, mail } = here;
  return (
    <Panel title={t('shell:product')} framed>
      <Facts
        facts={[
          { label: t('about.version'), value: here.version },
          { label: t('about.node'), value: `Node.js ${here.node} · ${here.platform}` },
          {
            label: t('about.database'),
            value: `PostgreSQL ${database.version} · ${t(database.embedded ? 'about.embedded' : 'about.outer')}`,
          },
          { label: t('about.databaseSize'), value: sayFileSize(locale, database.bytes) },
          {
            label: t('about.storage'),
            value: storage.folder
              ? t('about.disk', { folder: storage.folder })
              : t('about.objectStore'),
          },
          {
            label: t('about.filesKept'),
            value: `${storage.files} · ${sayFileSize(locale, storage.bytes)}`,
          },
          {
            label: t('about.mail'),
            value: mail.host ? t('about.mailOn', { host: mail.host }) : t('about.mailOff'),
          },
          { label: t('about.mailWaiting'), value: String(mail.waiting) },
          { label: t('about.address'), value: <code>{here.publicUrl}</code> },
          {
            label: t('about.proxies'),
            value: here.trustedProxies.join(', ') || t('about.none'),
          },
          {
            label: t('about.api'),
            value: <a href="/api/v1/">{`${here.publicUrl}/api/v1`}</a>,
          },
          { label: t('about.licence'), value: 'MIT' },
        ]}
      />
    </Panel>
  );
}
