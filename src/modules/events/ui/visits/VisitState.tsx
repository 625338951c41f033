import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Tone } from '#ui/status/tones.ts';
import { useToday } from '#ui/time/today.tsx';
import type { NoteState as NoteStates, VisitRow } from '../../visits/schema.ts';

const tones: Record<VisitRow['state'], Tone> = {
  planned: 'info',
  under_way: 'due',
  done: 'done',
  cancelled: 'partly',
};

/** Where a visit stands; one whose day has gone by and that nobody finished says so. */
export function VisitState({ visit }: { visit: Pick<VisitRow, 'state' | 'visitOn'> }) {
  const { t } = useTranslation('eventsVisits');
  const late = useToday() > visit.visitOn && ['planned', 'under_way'].includes(visit.state);
  return (
    <StatusBadge tone={late ? 'late' : tones[visit.state]}>
      {t(late ? 'state.late' : `state.${visit.state}`)}
    </StatusBadge>
  );
}

const noteTones: Record<NoteStates, Tone> = { draft: 'idle', offered: 'due', signed: 'done' };

/** Where the note of a visit stands. */
export function NoteState({ state }: { state: NoteStates }) {
  const { t } = useTranslation('eventsVisits');
  return <StatusBadge tone={noteTones[state]}>{t(`noteState.${state}`)}</StatusBadge>;
}
