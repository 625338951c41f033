import { useTranslation } from 'react-i18next';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { Person } from '../../schema.ts';

/** What is written about a person. */
export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation('directory');
  const sayRole = useSayRole();
  return (
    <Facts
      facts={[
        { label: t('person.post'), value: person.post },
        {
          label: t('person.email'),
          value: person.email && <a href={`mailto:${person.email}`}>{person.email}</a>,
        },
        { label: t('person.shortName'), value: person.shortName },
        { label: t('person.aliases'), value: person.aliases.join(', ') },
        {
          label: t('person.role'),
          value: person.access ? sayRole(person.access) : t('people.noAccount'),
        },
        {
          label: t('person.lastDay'),
          value: person.activeUntil && <Day date={person.activeUntil} />,
        },
      ]}
    />
  );
}
