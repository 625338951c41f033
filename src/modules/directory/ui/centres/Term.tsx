import { useTranslation } from 'react-i18next';
import { Day } from '#ui/time/Day.tsx';

/** From when until when an agreement holds. */
export function Term({ since, until }: { since: string | null; until: string | null }) {
  const { t } = useTranslation('centres');
  return (
    <span>
      {since && <Day date={since} />}
      {' – '}
      {until ? <Day date={until} /> : t('openEnded')}
    </span>
  );
}
