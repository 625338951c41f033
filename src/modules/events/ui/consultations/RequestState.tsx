import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { RequestRow } from '../../consultations/requests/schema.ts';

const tones = { asked: 'due', taken: 'info', answered: 'done', withdrawn: 'idle' } as const;

/** Where a request stands; a late one says so. */
export function RequestState({ request }: { request: Pick<RequestRow, 'state' | 'isLate'> }) {
  const { t } = useTranslation('eventsConsultations');
  return (
    <StatusBadge tone={request.isLate ? 'late' : tones[request.state]}>
      {t(request.isLate ? 'request.late' : `request.state.${request.state}`)}
    </StatusBadge>
  );
}
