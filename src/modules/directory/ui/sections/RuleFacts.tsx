import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { Facts } from '#ui/page/Facts.tsx';
import type { SectionChoices } from '../../sections/choices.ts';
import type { Section } from '../../sections/read-section.ts';
import classes from './sections.module.css';
import { useKindWords } from './words.ts';

/** The rule of a section in words, and whom it leaves out. */
export function RuleFacts({ section, choices }: { section: Section; choices: SectionChoices }) {
  const { t } = useTranslation('sections');
  const postKind = useKindWords(choices.postKinds);
  const organisationKind = useKindWords(choices.organisationKinds);
  const category = useKindWords(choices.categories);
  const { rule, exceptions } = section;
  const nameOf = (id: string) => choices.organisations.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      {rule ? (
        <Facts
          facts={[
            { label: t('rule.postKinds'), value: rule.postKinds.map(postKind).join(', ') },
            { label: t('rule.subjects'), value: rule.subjects.join(', ') },
            {
              label: t('rule.organisationKinds'),
              value: rule.organisationKinds.map(organisationKind).join(', '),
            },
            { label: t('rule.categories'), value: rule.categories.map(category).join(', ') },
            {
              label: t('rule.organisationIds'),
              value: rule.organisationIds.map(nameOf).join(', '),
            },
          ]}
        />
      ) : (
        <p className={classes.faint}>{t('card.ruleNone')}</p>
      )}
      {exceptions.length > 0 && (
        <>
          <h3>{t('card.exceptions')}</h3>
          <ul className={classes.plain}>
            {exceptions.map(({ personId, name, reason }) => (
              <li key={personId}>
                <span>
                  <Link to={`/people/${personId}`}>{name}</Link>
                  <span className={classes.faint}>{reason}</span>
                </span>
                {section.may.update && (
                  <Form method="post">
                    <input type="hidden" name="intent" value="readmit" />
                    <input type="hidden" name="personId" value={personId} />
                    <button type="submit">{t('card.readmit')}</button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
