import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { ListPreview } from '../../attendance/import/preview-list.ts';
import classes from './attendance.module.css';

export const participantsForm = 'participants';

type Row = ListPreview['people'][number] & { at: number };

const tones = { registered: 'done', known: 'done', doubt: 'due', new: 'idle' } as const;
const order = { doubt: 0, new: 1, known: 2, registered: 3 };

/** Those of a video service's list, each with a choice of whom the name means; what is in doubt stands first. */
export function ParticipantTable({
  people,
  whole,
}: {
  people: ListPreview['people'];
  whole: number | null;
}) {
  const { t } = useTranslation('eventsAttendance');
  const rows = people
    .map((person, at): Row => ({ ...person, at }))
    .sort((a, b) => order[a.certainty] - order[b.certainty] || a.at - b.at);
  return (
    <DataTable
      caption={t('import.caption')}
      rows={rows}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          key: 'written',
          header: t('import.asWritten'),
          rowHeader: true,
          cell: ({ name, also, email }) => (
            <>
              {name}
              <span className={classes.faint}>{[also, email].filter(Boolean).join(' · ')}</span>
            </>
          ),
        },
        {
          key: 'minutes',
          header: t('import.minutes'),
          nowrap: true,
          cell: ({ minutes, inMeeting, joins }) => (
            <>
              {minutes !== null &&
                (whole
                  ? t('list.ofMinutes', { minutes, whole })
                  : t('list.minutes', { count: minutes }))}
              {inMeeting !== minutes && (
                <span className={classes.faint}>
                  {t('import.inMeeting', { count: inMeeting ?? 0 })}
                </span>
              )}
              {joins > 1 && (
                <span className={classes.faint}>{t('import.joins', { count: joins })}</span>
              )}
            </>
          ),
        },
        {
          key: 'who',
          header: t('import.who'),
          cell: (row) => (
            <>
              <StatusBadge tone={tones[row.certainty]}>
                {t(`import.certainty.${row.certainty}`)}
              </StatusBadge>
              <Choice row={row} />
            </>
          ),
        },
      ]}
    />
  );
}

function Choice({ row: { at, name, certainty, candidates } }: { row: Row }) {
  const { t } = useTranslation('eventsAttendance');
  const [first] = candidates;
  // The only one of the event who may be meant is proposed, still as a doubt.
  const only = candidates.length === 1 && first?.is === 'registration';
  const sure = (certainty === 'registered' || certainty === 'known' || only) && first;
  return (
    <select
      form={participantsForm}
      name={`who-${at}`}
      className={classes.choice}
      aria-label={`${t('import.who')}: ${name}`}
      defaultValue={sure ? `${first.is}:${first.id}` : 'skip'}
    >
      {candidates.map(({ is, id, name: called, note }) => (
        <option key={id} value={`${is}:${id}`}>
          {[called, note].filter(Boolean).join(' · ')}
        </option>
      ))}
      <option value="guest">{t('import.guest')}</option>
      <option value="skip">{t('import.skip')}</option>
    </select>
  );
}
