import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { listKinds } from '../../kinds/list-kinds.ts';
import { kindPermissions } from '../../kinds/permissions.ts';
import type { Route } from './+types/kinds';

export async function loader(args: Route.LoaderArgs) {
  return {
    kinds: await read(args, listKinds, {}),
    may: holds(actorOf(args), 'event.kind.update', kindPermissions['event.kind.update']),
    done: new URL(args.request.url).searchParams.has('done'),
  };
}

/** What sorts of events the centre has: the pack's, changed ones, own ones. */
export default function Kinds({ loaderData: { kinds, may, done } }: Route.ComponentProps) {
  const { t } = useTranslation('eventsKinds');
  const { t: te } = useTranslation('events');
  const locale = useLocale();
  return (
    <>
      {done && <DoneNotice>{t('saved')}</DoneNotice>}
      <Panel
        title={t('title')}
        action={
          may && (
            <Button
              component={Link}
              to="/settings/event-kinds/new"
              leftSection={<Icon of={IconPlus} />}
            >
              {t('new')}
            </Button>
          )
        }
      >
        <p>
          {t('lead')} {may && <Link to="/settings/event-feedback">{t('feedback.questions')}</Link>}
        </p>
        <DataTable
          caption={t('title')}
          rows={kinds}
          rowKey={({ key }) => key}
          rowTone={({ archived }) => (archived ? 'faded' : undefined)}
          columns={[
            {
              key: 'name',
              header: te('field.kind'),
              rowHeader: true,
              cell: ({ key, words }) =>
                may ? (
                  <Link to={`/settings/event-kinds/${key}`}>{words[locale]}</Link>
                ) : (
                  words[locale]
                ),
            },
            {
              key: 'formats',
              header: t('formats'),
              cell: ({ settings }) =>
                settings.formats.map((format) => te(`format.${format}`)).join(', '),
            },
            {
              key: 'minutes',
              header: t('minutes'),
              cell: ({ settings: { minutesDueDays } }) =>
                minutesDueDays === null ? t('noMinutes') : t('within', { count: minutesDueDays }),
            },
            {
              key: 'certificates',
              header: t('certificates'),
              cell: ({ settings }) => t(`certificate.${settings.certificates}`),
            },
            {
              key: 'origin',
              header: t('origin'),
              cell: ({ origin, archived }) => (
                <StatusBadge tone={archived ? 'partly' : origin === 'pack' ? 'idle' : 'info'}>
                  {archived ? t('archived') : t(`origins.${origin}`)}
                </StatusBadge>
              ),
            },
            { key: 'events', header: t('events'), align: 'end', cell: ({ events }) => events },
          ]}
        />
      </Panel>
    </>
  );
}
