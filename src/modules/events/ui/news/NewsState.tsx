import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { NewsState as State } from '../../news/schema.ts';

const tones = { draft: 'idle', written: 'info', published: 'done' } as const;

/** How far the news of an event are, as a badge. */
export function NewsState({ state }: { state: State }) {
  const { t } = useTranslation('eventsNews');
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>;
}
