import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Tone } from '#ui/status/tones.ts';
import { Day } from '#ui/time/Day.tsx';
import type { ImportRow } from '../../queries/get-import.ts';
import classes from './import-start.module.css';

const tones: Record<string, Tone> = { preview: 'due', accepted: 'done', discarded: 'idle' };

/** Documents that were read lately: a preview is gone on with, an accepted one leads to its plan. */
export function RecentImports({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation('planImport');
  return (
    <ul className={classes.recent}>
      {rows.map(({ id, fileName, state, acceptedPlanId, createdAt }) => (
        <li key={id}>
          <Link to={acceptedPlanId ? `/plans/${acceptedPlanId}` : `/plans/imports/${id}`}>
            {fileName}
          </Link>
          <Day date={createdAt.toISOString().slice(0, 10)} />
          <StatusBadge tone={tones[state] ?? 'idle'}>
            {t(`state.${state as 'preview'}`)}
          </StatusBadge>
        </li>
      ))}
    </ul>
  );
}
