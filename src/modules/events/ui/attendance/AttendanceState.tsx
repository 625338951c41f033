import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { AttendanceState as State } from '../../attendance/schema.ts';

const tones = { present: 'done', partly: 'info', absent: 'idle', claimed: 'due' } as const;

/** Whether somebody was there. */
export function AttendanceState({ state }: { state: State }) {
  const { t } = useTranslation('eventsAttendance');
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>;
}
