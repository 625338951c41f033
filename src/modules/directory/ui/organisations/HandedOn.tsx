import { useTranslation } from 'react-i18next';
import type { Lists } from '../../routes/organisations/lists.ts';
import { CheckList } from './CheckList.tsx';
import { wordOf } from './choices.ts';

interface Row {
  id: string;
  label: string;
}

/** What an institution has that can go over to another. */
export interface Held {
  posts: readonly Row[];
  professions: readonly Row[];
  features: readonly (Row & { kind: string })[];
  branches: readonly Row[];
  assignments: number;
  sections: number;
}

/** How much of what goes over when an institution is merged. */
export function HandedOn({ held }: { held: Held }) {
  const { t } = useTranslation('organisations');
  const counts = [
    t('handed.post', { count: held.posts.length }),
    t('handed.organisation_profession', { count: held.professions.length }),
    t('handed.organisation_feature', { count: held.features.length }),
    t('handed.organisation_link', { count: held.branches.length }),
    t('handed.assignment', { count: held.assignments }),
    t('handed.section', { count: held.sections }),
  ];
  return (
    <div>
      <p>{t('handed.lead')}</p>
      <ul>
        {counts.map((count) => (
          <li key={count}>{count}</li>
        ))}
      </ul>
    </div>
  );
}

/** Ticks for what goes over to a part that is split off. */
export function HeldChoice({ held, lists }: { held: Held; lists: Lists }) {
  const { t } = useTranslation('organisations');
  const choices = (rows: readonly Row[]) => rows.map(({ id, label }) => ({ value: id, label }));
  const groups = [
    { name: 'professionIds', choices: choices(held.professions) },
    {
      name: 'featureIds',
      choices: held.features.map(({ id, kind, label }) => ({
        value: id,
        label: [wordOf(lists.features, kind), label].filter(Boolean).join(': '),
      })),
    },
    { name: 'branchIds', choices: choices(held.branches) },
    { name: 'postIds', choices: choices(held.posts) },
  ] as const;
  return groups.map(
    ({ name, choices: offered }) =>
      offered.length > 0 && (
        <CheckList key={name} name={name} legend={t(`field.${name}`)} choices={offered} />
      ),
  );
}
