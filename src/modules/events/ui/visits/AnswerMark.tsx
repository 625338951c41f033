import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Tone } from '#ui/status/tones.ts';
import type { Answer } from '../../visits/schema.ts';

const tones: Record<Answer, Tone> = { yes: 'done', partly: 'due', no: 'late', unseen: 'idle' };

/** What was found of a point. */
export function AnswerMark({ answer }: { answer: Answer }) {
  const { t } = useTranslation('eventsVisits');
  return <StatusBadge tone={tones[answer]}>{t(`answer.${answer}`)}</StatusBadge>;
}
