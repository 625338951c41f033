import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { RegistrationState as State } from '../../registration/schema.ts';

const tones = {
  invited: 'info',
  registered: 'done',
  waiting: 'due',
  declined: 'idle',
  cancelled: 'idle',
} as const;

/** What somebody is at an event. */
export function RegistrationState({ state }: { state: State }) {
  const { t } = useTranslation('eventsRegistration');
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>;
}
