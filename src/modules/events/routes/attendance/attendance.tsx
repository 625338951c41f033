import { Button } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Figures } from '#ui/page/Figures.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listAttendance } from '../../attendance/list-attendance.ts';
import { readAttendance } from '../../attendance/read-attendance.ts';
import { attendanceStates } from '../../attendance/schema.ts';
import { AttendanceCounts } from '../../ui/attendance/AttendanceCounts.tsx';
import { AttendanceTable } from '../../ui/attendance/AttendanceTable.tsx';
import classes from '../../ui/attendance/attendance.module.css';
import { WalkInForm } from '../../ui/attendance/WalkInForm.tsx';
import type { Route } from './+types/attendance';
import { attendanceAsked } from './asked-attendance.ts';
import { actOnAttendance } from './attendance-actions.ts';

export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  const asked = attendanceAsked(new URL(args.request.url).searchParams, eventId);
  return {
    list: await read(args, listAttendance, asked),
    figures: await read(args, readAttendance, { eventId }),
    sort: asked.sort,
  };
}

export const action = (args: Route.ActionArgs) => actOnAttendance(args);

/** Who was there: ticked one by one or all at once, with those who came unasked. */
export default function Attendance({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsAttendance', 'eventsRegistration', 'ui']);
  const [search] = useSearchParams();
  const { list, figures, sort } = loaderData;
  const problems = useProblems(actionData);
  const here = `/events/${params.eventId}/attendance`;
  const { begun, present, partly, absent, claimed, unknown, institutions } = figures;
  const rest = (intent: 'everybody' | 'nobody' | 'confirm', variant: 'filled' | 'default') => (
    <Button type="submit" name="intent" value={intent} variant={variant} size="md">
      {t(`list.${intent}`)}
    </Button>
  );
  const link = (to: string, label: string) => (
    <Button component={Link} to={to} variant="default">
      {label}
    </Button>
  );
  return (
    <>
      {actionData?.ok && (
        <DoneNotice>
          {t(actionData.value.what === 'added' ? 'walkIn.done' : 'list.done', {
            count: actionData.value.count,
          })}
        </DoneNotice>
      )}
      <ProblemNotice problems={problems} />
      <Figures
        figures={[
          {
            label: t('list.came'),
            value: present + partly,
            note: partly > 0 ? t('list.partly', { count: partly }) : undefined,
          },
          { label: t('list.absent'), value: absent },
          ...(claimed > 0
            ? [
                {
                  label: t('list.claimed'),
                  value: claimed,
                  tone: 'due' as const,
                  href: `${here}?state=claimed`,
                },
              ]
            : []),
          { label: t('list.unknown'), value: unknown, href: `${here}?state=none` },
        ]}
      />
      <div className={classes.acts} data-screen-only>
        {!begun && <p>{t('list.early')}</p>}
        {begun && unknown + claimed > 0 && (
          <Form method="post" className={classes.acts}>
            {rest('everybody', 'filled')}
            {claimed > 0 && unknown > 0 && rest('confirm', 'default')}
            {unknown > 0 && rest('nobody', 'default')}
          </Form>
        )}
        {link(`/events/${params.eventId}/wall`, t('list.wall'))}
        {begun && link(`/events/${params.eventId}/attendance-lists`, t('list.import'))}
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            href={`/events/${params.eventId}/attendance-sheet/${format}`}
            variant="default"
          >
            {t('list.sheetPaper')}, {t(`ui:table.formats.${format}`)}
          </Button>
        ))}
      </div>
      <ListToolbar
        searchLabel={t('list.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/events/${params.eventId}/attendance-export/${format}?${search}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('columns.state')}
          options={([...attendanceStates, 'none'] as const).map((value) => ({
            value,
            label: t(`state.${value}`),
          }))}
        />
        <FilterSelect
          name="organisation"
          label={t('columns.organisation')}
          options={institutions.flatMap(({ id, name }) => (id ? [{ value: id, label: name }] : []))}
        />
        <FilterSelect
          name="who"
          label={t('list.who')}
          none={t('list.expected')}
          options={[{ value: 'all', label: t('list.all') }]}
        />
        <ClearFilters names={['state', 'organisation', 'who']} />
      </ListToolbar>
      <AttendanceTable
        eventId={params.eventId}
        rows={list.rows}
        whole={figures.minutes}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        mayMark={begun}
        empty={
          <EmptyState icon={IconUserCheck} title={t('list.none')}>
            {t(search.size > 0 ? 'list.notFound' : 'list.noneText')}
          </EmptyState>
        }
      />
      <Pager {...list} />
      {begun && (
        <WalkInForm
          key={actionData?.ok ? list.total : 'same'}
          eventId={params.eventId}
          problems={problems?.fields.person ? problems : null}
        />
      )}
      <AttendanceCounts figures={figures} />
    </>
  );
}
