import { useTranslation } from 'react-i18next';
import type { SectionChoices } from '../../sections/choices.ts';
import type { Section } from '../../sections/read-section.ts';
import type { SectionFields } from '../../sections/schema.ts';
import classes from './sections.module.css';
import { useKindWords } from './words.ts';

const fields = [
  'name',
  'kind',
  'level',
  'since',
  'until',
  'orderNumber',
  'orderOn',
  'audience',
  'directionId',
  'organisationId',
  'topic',
  'product',
  'note',
] as const;

/** After a conflict: what is stored now beside what was typed, where they differ. */
export function SectionVersions({
  now,
  given,
  choices,
}: {
  now: Section;
  given: SectionFields;
  choices: SectionChoices;
}) {
  const { t } = useTranslation('sections');
  const kindOf = useKindWords(choices.sectionKinds);
  const nameIn = (list: SectionChoices['directions'], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? '';
  const say = (of: Section | SectionFields, field: (typeof fields)[number]) => {
    if (field === 'kind') return kindOf(of.kind);
    if (field === 'level') return t(`level.${of.level}`);
    if (field === 'directionId') return nameIn(choices.directions, of.directionId);
    if (field === 'organisationId') return nameIn(choices.organisations, of.organisationId);
    return of[field] ?? '';
  };
  const differing = fields.filter((field) => (now[field] ?? '') !== (given[field] ?? ''));
  return (
    <section className={classes.versions} aria-labelledby="versions">
      <h2 id="versions">{t('form.compare')}</h2>
      <p>{t('form.compareText')}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('form.theirs')}</th>
            <th scope="col">{t('form.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`form.${field}`)}</th>
              <td>{say(now, field)}</td>
              <td>{say(given, field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
