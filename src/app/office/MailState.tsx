import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';

const tones = { queued: 'due', sent: 'done', kept: 'idle', failed: 'late' } as const;

/** Where a letter is on its way. */
export function MailState({ state }: { state: keyof typeof tones }) {
  const { t } = useTranslation('office');
  return <StatusBadge tone={tones[state]}>{t(`mail.states.${state}`)}</StatusBadge>;
}
