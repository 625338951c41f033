import { useTranslation } from 'react-i18next';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { SectionChoices } from '../../sections/choices.ts';
import type { SectionRule } from '../../sections/schema.ts';
import classes from './sections.module.css';

/** The parts of a rule as ticks. A value that the rule has and the directory has no more stays to be seen. */
export function RuleValues({ rule, choices }: { rule: SectionRule; choices: SectionChoices }) {
  const { t } = useTranslation('sections');
  const locale = useLocale();
  const worded = (kinds: SectionChoices['postKinds']) =>
    kinds.map(({ key, words }) => ({ value: key, label: words[locale] }));
  const parts = {
    postKinds: worded(choices.postKinds),
    subjects: choices.subjects.map((subject) => ({ value: subject, label: subject })),
    categories: worded(choices.categories),
    organisationKinds: worded(choices.organisationKinds),
    organisationIds: choices.organisations.map(({ id, name }) => ({ value: id, label: name })),
  };
  return Object.entries(parts).map(([key, options]) => {
    const part = key as keyof SectionRule;
    const chosen = rule[part];
    const known = new Set(options.map(({ value }) => value));
    const all = [
      ...options,
      ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value })),
    ];
    return (
      <fieldset key={part} className={classes.values}>
        <legend>{t(`rule.${part}`)}</legend>
        {all.length === 0 && <p className={classes.faint}>{t('rule.noValues')}</p>}
        <div className={classes.ticks}>
          {all.map(({ value, label }) => (
            <label key={value}>
              <input
                type="checkbox"
                name={part}
                value={value}
                defaultChecked={chosen.includes(value)}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
    );
  });
}
