import { useTranslation } from 'react-i18next';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { PersonCard } from '../../people/card.ts';

/** Contacts, years and how papers name the person. */
export function CardFacts({ person }: { person: PersonCard }) {
  const { t } = useTranslation(['people', 'directory']);
  const sayRole = useSayRole();
  const years = (count: number | null) => count !== null && t('people:card.years', { count });
  return (
    <Facts
      facts={[
        {
          label: t('people:form.email'),
          value: person.email && <a href={`mailto:${person.email}`}>{person.email}</a>,
        },
        {
          label: t('people:form.phone'),
          value: person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a>,
        },
        {
          label: t('people:card.birth'),
          value: person.birthDate ? <Day date={person.birthDate} /> : person.birthYear,
        },
        { label: t('people:card.age'), value: years(person.age) || null },
        { label: t('people:card.total'), value: years(person.experience.total) || null },
        { label: t('people:card.teaching'), value: years(person.experience.teaching) || null },
        { label: t('people:card.inPost'), value: years(person.experience.post) || null },
        { label: t('people:form.sex'), value: person.sex && t(`people:card.${person.sex}`) },
        { label: t('people:form.shortName'), value: person.shortName },
        { label: t('people:form.aliases'), value: person.aliases.join(', ') },
        { label: t('directory:person.role'), value: person.access && sayRole(person.access) },
        {
          label: t('directory:person.lastDay'),
          value: person.activeUntil && <Day date={person.activeUntil} />,
        },
      ]}
    />
  );
}
