import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import classes from './invitations.module.css';

interface Made {
  id: string;
  name: string;
  email: string | null;
  link: string | null;
}
interface Skipped {
  name: string;
  email: string | null;
  reason: 'repeated' | 'unknown' | 'has-account' | 'already-invited';
}

/** What has come of a list: who was invited and how, who was left out and why. */
export function ManyMade({
  made,
  skipped,
}: {
  made: readonly Made[];
  skipped: readonly Skipped[];
}) {
  const { t } = useTranslation(['directoryMembers', 'directory']);
  const onPaper = made.filter(({ link }) => link !== null);
  const whom = ({ name, email }: { name: string; email: string | null }) =>
    [name, email].filter(Boolean).join(' · ');
  return (
    <>
      <DoneNotice>{t('many.made', { count: made.length })}</DoneNotice>
      <div className={classes.after}>
        {onPaper.length > 0 && (
          <form method="post" action="/staff/invitations/sheets">
            {onPaper.map(({ id }) => (
              <input key={id} type="hidden" name="invitation" value={id} />
            ))}
            <Button type="submit" leftSection={<Icon of={IconPrinter} />}>
              {t('many.sheets', { count: onPaper.length })}
            </Button>
          </form>
        )}
        <Button component={Link} to="/staff/invitations" variant="default">
          {t('many.toList')}
        </Button>
      </div>
      <Panel title={t('many.invited')}>
        <DataTable
          caption={t('many.invitedCaption')}
          rows={made}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'whom',
              header: t('directory:invitations.whom'),
              rowHeader: true,
              cell: (row) => whom(row),
            },
            {
              key: 'how',
              header: t('directory:invitations.delivery'),
              cell: ({ link }) => (
                <StatusBadge tone={link ? 'due' : 'done'}>
                  {t(link ? 'many.printed' : 'many.mailed')}
                </StatusBadge>
              ),
            },
          ]}
        />
      </Panel>
      {skipped.length > 0 && (
        <Panel title={t('many.skipped')}>
          <DataTable
            caption={t('many.skippedCaption')}
            rows={skipped}
            rowKey={(row) => whom(row) + row.reason}
            columns={[
              {
                key: 'whom',
                header: t('directory:invitations.whom'),
                rowHeader: true,
                cell: (row) => whom(row),
              },
              {
                key: 'why',
                header: t('many.why'),
                cell: ({ reason }) => t(`many.reasons.${reason}`),
              },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
