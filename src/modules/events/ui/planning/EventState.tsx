import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Tone } from '#ui/status/tones.ts';
import { useToday } from '#ui/time/today.tsx';
import type { EventRow } from '../../planning/schema.ts';

const tones: Record<EventRow['state'], Tone> = {
  draft: 'idle',
  published: 'info',
  held: 'done',
  cancelled: 'partly',
};

/** The state of an event; one whose day has gone by asks whether it took place. */
export function EventState({ event }: { event: Pick<EventRow, 'state' | 'endsOn'> }) {
  const { t } = useTranslation('events');
  const today = useToday();
  if (event.state === 'published' && event.endsOn < today)
    return <StatusBadge tone="late">{t('past')}</StatusBadge>;
  return <StatusBadge tone={tones[event.state]}>{t(`state.${event.state}`)}</StatusBadge>;
}
