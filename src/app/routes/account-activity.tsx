import { useTranslation } from 'react-i18next';
import { AuditTable } from '../office/AuditTable.tsx';
import { auditAsked, ownUserId, readLog } from '../office/audit-asked.ts';
import classes from '../office/office.module.css';
import type { Route } from './+types/account-activity';

export async function loader(args: Route.LoaderArgs) {
  const asked = auditAsked(new URL(args.request.url).searchParams);
  return readLog(args, { ...asked, actorId: ownUserId(args) });
}

/** What the reader has done in this centre. */
export default function AccountActivity({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['access', 'office']);
  return (
    <>
      <p className={classes.lead}>{t('office:audit.lead')}</p>
      <AuditTable log={loaderData} caption={t('account.activity')} own />
    </>
  );
}
