import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';

const tones = {
  missing: 'late',
  draft: 'idle',
  submitted: 'info',
  accepted: 'done',
} as const;

/** How far a yearly report is, as a badge; `missing` is red only when it is late. */
export function ReportState({ state, late }: { state: keyof typeof tones; late: boolean }) {
  const { t } = useTranslation('eventsReport');
  const tone = late ? 'late' : state === 'missing' ? 'idle' : tones[state];
  return <StatusBadge tone={tone}>{t(`state.${state}`)}</StatusBadge>;
}
