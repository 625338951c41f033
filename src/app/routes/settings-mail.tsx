import { IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { listMail, mailStates } from '#platform/mail/queries.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { MailState } from '../office/MailState.tsx';
import { mailAsked } from '../office/mail-asked.ts';
import classes from '../office/office.module.css';
import type { Route } from './+types/settings-mail';

export async function loader(args: Route.LoaderArgs) {
  const { sort, input } = mailAsked(new URL(args.request.url).searchParams);
  return {
    sort,
    letters: await read(args, listMail, input),
    hasServer: callerOf(args).kernel.config.smtpUrl !== null,
  };
}

/** Every letter that the program has written: sent, waiting, kept for want of a server, failed. */
export default function SettingsMail({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('office');
  const [params] = useSearchParams();
  const { letters, hasServer, sort } = loaderData;
  return (
    <>
      <p className={hasServer ? classes.lead : classes.notice}>
        {t(hasServer ? 'mail.lead' : 'mail.noServer')}
      </p>
      <ListToolbar
        searchLabel={t('mail.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/settings/mail/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('mail.state')}
          options={mailStates.map((value) => ({ value, label: t(`mail.states.${value}`) }))}
        />
        <ClearFilters names={['state']} />
      </ListToolbar>
      <DataTable
        caption={t('settings.mail')}
        rows={letters.rows}
        rowKey={(letter) => letter.id}
        sort={sort}
        rowTone={(letter) => (letter.state === 'failed' ? 'late' : undefined)}
        empty={<EmptyState icon={IconMailOff} title={t('mail.none')} />}
        columns={[
          {
            key: 'subject',
            header: t('mail.subject'),
            rowHeader: true,
            cell: (letter) => <Link to={`/settings/mail/${letter.id}`}>{letter.subject}</Link>,
          },
          {
            key: 'recipient',
            header: t('mail.recipient'),
            sortable: true,
            cell: (letter) => letter.recipient,
          },
          {
            key: 'state',
            header: t('mail.state'),
            sortable: true,
            nowrap: true,
            cell: (letter) => <MailState state={letter.state} />,
          },
          {
            key: 'created',
            header: t('mail.created'),
            sortable: true,
            nowrap: true,
            cell: (letter) => <Moment at={letter.createdAt} />,
          },
        ]}
      />
      <Pager {...letters} />
    </>
  );
}
