import { Button } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { MomentTime } from '#ui/time/Moment.tsx';
import type { AttendanceRow } from '../../attendance/list-attendance.ts';
import { AttendanceState } from './AttendanceState.tsx';
import classes from './attendance.module.css';
import { useOfflineMarks } from './use-offline-marks.ts';

const form = 'attendance-marks';

/** Those of an event with a mark for each: every mark is a button of one form, so it works without JavaScript. */
export function AttendanceTable({
  eventId,
  rows: known,
  whole,
  sort,
  mayMark,
  empty,
}: {
  eventId: string;
  rows: readonly AttendanceRow[];
  /** How long the event lasts, in minutes. */
  whole: number | null;
  sort: Sort;
  mayMark: boolean;
  empty: ReactNode;
}) {
  const { t } = useTranslation(['eventsAttendance', 'eventsRegistration']);
  const { rows, onSubmit } = useOfflineMarks(eventId, known);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows are a short cut between buttons that are reached by Tab
    <div onKeyDown={moveBetweenRows}>
      <Form method="post" id={form} onSubmit={onSubmit} preventScrollReset />
      <DataTable
        caption={t('list.title')}
        rows={rows}
        rowKey={(row) => row.id}
        rowTone={(row) => (row.state === 'absent' ? 'faded' : undefined)}
        sort={sort}
        empty={empty}
        columns={[
          {
            key: 'name',
            header: t('columns.name'),
            sortable: true,
            rowHeader: true,
            cell: ({ personId, name, post }) => (
              <>
                {personId ? <Link to={`/people/${personId}`}>{name}</Link> : name}
                <span className={classes.faint}>{post}</span>
              </>
            ),
          },
          {
            key: 'organisation',
            header: t('columns.organisation'),
            sortable: true,
            cell: (row) => row.organisation,
          },
          {
            key: 'state',
            header: t('columns.state'),
            sortable: true,
            cell: (row) => <Known row={row} whole={whole} />,
          },
          ...(mayMark
            ? [
                {
                  key: 'mark',
                  header: t('columns.mark'),
                  cell: (row: AttendanceRow) => <Marks row={row} whole={whole} />,
                },
              ]
            : []),
        ]}
      />
      {mayMark && rows.length > 0 && <p className={classes.keys}>{t('list.keys')}</p>}
    </div>
  );
}

function Known({ row, whole }: { row: AttendanceRow; whole: number | null }) {
  const { t } = useTranslation(['eventsAttendance', 'eventsRegistration']);
  const { state, minutes, means, cameAt, leftAt, source, registration } = row;
  const told = [
    minutes !== null &&
      (whole ? t('list.ofMinutes', { minutes, whole }) : t('list.minutes', { count: minutes })),
    means && means !== 'list' && t(`means.${means}`),
    source === 'walk-in' && t('list.walkIn'),
    registration !== 'registered' && t(`eventsRegistration:state.${registration}`),
  ].filter(Boolean);
  return (
    <>
      {state ? <AttendanceState state={state} /> : <span>{t('state.none')}</span>}
      <span className={classes.faint}>
        {told.join(' · ')}
        {cameAt && (
          <>
            {told.length > 0 && ' · '}
            <MomentTime at={cameAt} />–{leftAt && <MomentTime at={leftAt} />}
          </>
        )}
      </span>
    </>
  );
}

function Marks({ row, whole }: { row: AttendanceRow; whole: number | null }) {
  const { t } = useTranslation('eventsAttendance');
  const { id, name, state, minutes } = row;
  const tick = (as: 'present' | 'absent', label: string) => (
    <button
      type="submit"
      form={form}
      name="mark"
      // A second press takes it back.
      value={state === as ? `${id}:` : `${id}:${as}`}
      className={classes.mark}
      data-mark={as}
      aria-pressed={state === as}
      aria-label={`${label}: ${name}`}
    >
      {label}
    </button>
  );
  return (
    <div className={classes.marks}>
      {tick('present', t('list.present'))}
      <details className={classes.partly} key={String(minutes)}>
        <summary className={classes.mark} data-mark="partly" data-pressed={state === 'partly'}>
          {t('list.partlyMark')}
        </summary>
        <div className={classes.minutes}>
          <input
            form={form}
            type="number"
            inputMode="numeric"
            min={1}
            max={whole ?? 14_400}
            name={`minutes-${id}`}
            defaultValue={minutes ?? (whole ? Math.round(whole / 2) : '')}
            aria-label={t('list.minutesOf', { name })}
          />
          <Button type="submit" form={form} name="partly" value={id} size="xs" variant="default">
            {t('list.save')}
          </Button>
        </div>
      </details>
      {tick('absent', t('list.absentMark'))}
    </div>
  );
}

/** Up and down lead to the same mark of the next person. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const mark = (event.target as HTMLElement).dataset.mark;
  if (!by || !mark) return;
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-mark=${mark}]`)];
  const next = marks[marks.indexOf(event.target as HTMLElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
