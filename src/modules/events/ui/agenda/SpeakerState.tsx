import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { SpeakerState as State } from '../../agenda/schema.ts';

const tones = {
  asked: 'idle',
  agreed: 'info',
  ready: 'done',
  declined: 'late',
} as const satisfies Record<State, string>;

/** Whether a speaker comes, and is ready. */
export function SpeakerState({ state }: { state: State }) {
  const { t } = useTranslation('eventsAgenda');
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>;
}
