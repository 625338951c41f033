import { useTranslation } from 'react-i18next';
import { Facts } from '#ui/page/Facts.tsx';
import type { ReportFacts } from '../../statistics/report/schema.ts';

/** What stands above the parts of a report. */
export function ReportHead({ facts }: { facts: ReportFacts }) {
  const { t } = useTranslation('eventsReport');
  return (
    <Facts
      facts={[
        { label: t('facts.heads'), value: facts.heads.join(', ') },
        { label: t('facts.curators'), value: facts.curators.join(', ') },
        { label: t('facts.audience'), value: facts.audience },
        { label: t('facts.topic'), value: facts.topic },
        { label: t('facts.members'), value: facts.members },
        { label: t('facts.institutions'), value: facts.institutions },
      ]}
    />
  );
}
