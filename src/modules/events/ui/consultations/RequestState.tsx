import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { RequestRow } from '../../consultations/requests/schema.ts';

const tones = { asked: 'due', taken: 'info', answered: 'done', withdrawn: 'idle' } as const;

/** Where a request stands; a late one says how. */
export function RequestState({
  request,
}: {
  request: Pick<RequestRow, 'kind' | 'state' | 'late'>;
}) {
  const { t } = useTranslation('eventsConsultations');
  const { kind, late, state } = request;
  return (
    <StatusBadge tone={late ? 'late' : tones[state]}>
      {late
        ? t(`request.lateness.${late}`)
        : t(kind === 'order' && state === 'answered' ? 'order.done' : `request.state.${state}`)}
    </StatusBadge>
  );
}
