import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { Day } from '#ui/time/Day.tsx';
import { readSetMatrix } from '../../attendance/set/read-matrix.ts';
import classes from '../../ui/attendance/attendance.module.css';
import { PresenceMatrix } from '../../ui/attendance/PresenceMatrix.tsx';
import events from '../../ui/planning/events.module.css';
import type { Route } from './+types/presence';
import { presenceAsked } from './asked-presence.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = presenceAsked(new URL(args.request.url).searchParams, args.params.eventId);
  return { matrix: await read(args, readSetMatrix, asked), sort: asked.sort };
}

/** Who of a set was at which of its parts, and for how much of the whole. */
export default function Presence({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation('eventsAttendance');
  const [search] = useSearchParams();
  const { matrix, sort } = loaderData;
  return (
    <>
      <p className={events.summary}>
        {t(matrix.length === null ? 'set.leadByParts' : 'set.lead', { minutes: matrix.length })}
      </p>
      <ul className={classes.parts}>
        {matrix.parts.map(({ id, title, startsOn, startsTime }) => (
          <li key={id}>
            <Link to={`/events/${id}/attendance`}>{title}</Link>
            <span>
              <Day date={startsOn} /> {startsTime}
            </span>
          </li>
        ))}
      </ul>
      <ListToolbar
        searchLabel={t('list.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/events/${params.eventId}/presence-export/${format}?${search}`,
        }))}
      />
      <PresenceMatrix
        matrix={matrix}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState icon={IconUserCheck} title={t('list.none')}>
            {t(search.size > 0 ? 'list.notFound' : 'list.noneText')}
          </EmptyState>
        }
      />
      <Pager {...matrix} />
    </>
  );
}
