import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import { AuditTable } from './AuditTable.tsx';
import type { Log } from './audit-asked.ts';

/** The latest of an object's log at the foot of its page, with the way to all of it. Nothing without entries. */
export function ObjectLog({
  log,
  objectId,
  title,
  caption,
}: {
  log: Log | null;
  objectId: string;
  title: string;
  caption: string;
}) {
  const { t } = useTranslation('office');
  if (!log || log.total === 0) return null;
  return (
    <Panel
      title={title}
      action={<Link to={`/settings/audit?objectId=${objectId}`}>{t('audit.whole')}</Link>}
    >
      <AuditTable log={log} caption={caption} />
    </Panel>
  );
}
