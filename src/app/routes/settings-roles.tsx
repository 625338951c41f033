import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listRoles } from '#modules/directory/public.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { readyRoles } from '../office/roles/permission-groups.ts';
import { ReadyRoles } from '../office/roles/ReadyRoles.tsx';
import classes from '../office/roles/roles.module.css';
import { useViewer } from '../shell/use-root.ts';
import type { Route } from './+types/settings-roles';

export async function loader(args: Route.LoaderArgs) {
  return {
    own: await read(args, listRoles, {}),
    ready: readyRoles(),
    done: new URL(args.request.url).searchParams.has('done'),
  };
}

/** The roles of the centre: its own, composed of permissions, and the ready ones with what each gives. */
export default function SettingsRoles({ loaderData: { own, ready, done } }: Route.ComponentProps) {
  const { t } = useTranslation('directoryMembers');
  const { can } = useViewer();
  const add = can['role.create'] && (
    <Button component={Link} to="/settings/roles/new" leftSection={<Icon of={IconPlus} />}>
      {t('ownRole.new')}
    </Button>
  );
  return (
    <>
      {done && <DoneNotice>{t('ownRole.saved')}</DoneNotice>}
      <Panel title={t('ownRoles')} action={own.length > 0 && add}>
        <p className={classes.lead}>{t('ownRole.lead')}</p>
        <DataTable
          caption={t('ownRoles')}
          rows={own}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t('ownRole.none')} action={add}>
              {t('ownRole.noneText')}
            </EmptyState>
          }
          columns={[
            {
              key: 'name',
              header: t('ownRole.name'),
              rowHeader: true,
              cell: ({ id, name }) =>
                can['role.update'] ? <Link to={`/settings/roles/${id}`}>{name}</Link> : name,
            },
            {
              key: 'permissions',
              header: t('ownRole.permissions'),
              align: 'end',
              cell: ({ permissions }) => permissions.length,
            },
            {
              key: 'holders',
              header: t('ownRole.holders'),
              align: 'end',
              cell: ({ holders }) => holders,
            },
          ]}
        />
      </Panel>
      <Panel title={t('systemRoles')}>
        <p className={classes.lead}>{t('ownRole.readyLead')}</p>
        <ReadyRoles roles={ready} />
      </Panel>
    </>
  );
}
