import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { ReportEvidence, ReportRow } from '../../export/report-document.ts';
import type { ReportEntry } from '../../export/report-entries.ts';
import classes from './report.module.css';
import { stateTones } from './state-tones.ts';

/** One entry of the report's table; an item that goes on isn't named again. */
export function EntryRow({ entry }: { entry: ReportEntry }) {
  const { t } = useTranslation('planReport');
  const { row, continued, times, doneOn, dueOn } = entry;
  const days = row.state === 'done' || row.state === 'partly' ? doneOn : dueOn;
  return (
    <tr data-continued={continued || undefined}>
      <td>{continued ? '' : row.number}</td>
      <td>{continued ? '' : <ItemText row={row} />}</td>
      <td>
        {!continued && (
          <>
            {row.responsible}
            <span className={classes.soft}>{row.deadline}</span>
          </>
        )}
      </td>
      <td>
        <StatusBadge tone={stateTones[row.state]}>
          {t(`paper.states.${row.state}`)}
          {times > 1 && ` (${times})`}
        </StatusBadge>
        <span className={classes.days}>
          {days.map((day) => (
            <Day key={day} date={day} />
          ))}
        </span>
      </td>
      <td>
        {row.result && <p>{row.result}</p>}
        {row.evidence.length > 0 && (
          <ul className={classes.evidence} aria-label={t('paper.evidence')}>
            {row.evidence.map((piece) => (
              <li key={`${piece.kind} ${piece.title}`}>
                <Evidence piece={piece} />
              </li>
            ))}
          </ul>
        )}
        {row.reason && (
          <p>
            <i>{t('paper.reason')}:</i> {row.reason}
          </p>
        )}
        {row.movedTo && (
          <p>
            <i>{t('paper.movedTo')}:</i> {row.movedTo}
          </p>
        )}
      </td>
    </tr>
  );
}

/** The words of an item, leading to the task where there is one. */
export function ItemText({ row }: { row: ReportRow }) {
  const text = row.number === null ? `– ${row.text}` : row.text;
  return row.taskId ? (
    <Link to={`/tasks/${row.taskId}`} className={classes.item}>
      {text}
    </Link>
  ) : (
    <span className={classes.item}>{text}</span>
  );
}

function Evidence({ piece }: { piece: ReportEvidence }) {
  const text = [piece.kind, piece.title].filter(Boolean).join(': ');
  return piece.link ? (
    <a href={piece.link} rel="noreferrer">
      {text}
    </a>
  ) : (
    text
  );
}
