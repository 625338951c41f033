import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Facts } from '#ui/page/Facts.tsx';
import type { SectionChoices } from '../../sections/choices.ts';
import type { Section } from '../../sections/read-section.ts';
import { OrderOf } from './OrderOf.tsx';
import { Period } from './Period.tsx';
import { useKindWords } from './words.ts';

/** What is written about a section. */
export function SectionFacts({ section, choices }: { section: Section; choices: SectionChoices }) {
  const { t } = useTranslation('sections');
  const kindOf = useKindWords(choices.sectionKinds);
  return (
    <Facts
      facts={[
        { label: t('list.kind'), value: kindOf(section.kind) },
        { label: t('list.level'), value: t(`level.${section.level}`) },
        { label: t('list.period'), value: <Period {...section} /> },
        { label: t('list.order'), value: section.orderNumber && <OrderOf {...section} /> },
        { label: t('list.audience'), value: section.audience },
        { label: t('list.direction'), value: section.directionName },
        {
          label: t('list.organisation'),
          value: section.organisationId && (
            <Link to={`/institutions/${section.organisationId}`}>{section.organisationName}</Link>
          ),
        },
        { label: t('form.topic'), value: section.topic },
        { label: t('form.product'), value: section.product },
        { label: t('form.note'), value: section.note },
      ]}
    />
  );
}
