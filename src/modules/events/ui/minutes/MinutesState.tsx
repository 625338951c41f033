import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { MinutesState as State } from '../../minutes/schema.ts';

const tones = {
  missing: 'late',
  draft: 'idle',
  submitted: 'info',
  approved: 'done',
} as const satisfies Record<State | 'missing', string>;

/** How far minutes are, as a badge. */
export function MinutesState({ state }: { state: State | 'missing' }) {
  const { t } = useTranslation('eventsMinutes');
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>;
}
