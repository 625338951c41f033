import { useTranslation } from 'react-i18next';
import { Ticks } from '#ui/form/Ticks.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { SectionChoices } from '../../sections/choices.ts';
import type { SectionRule } from '../../sections/schema.ts';
import classes from './sections.module.css';

/** The parts of a rule as ticks. A value that the rule has and the directory has no more stays to be seen. */
export function RuleValues({ rule, choices }: { rule: SectionRule; choices: SectionChoices }) {
  const { t } = useTranslation('sections');
  const locale = useLocale();
  const worded = (kinds: SectionChoices['postKinds']) =>
    kinds.map(({ key, words }) => ({ id: key, name: words[locale] }));
  const parts = {
    postKinds: worded(choices.postKinds),
    subjects: choices.subjects.map((subject) => ({ id: subject, name: subject })),
    categories: worded(choices.categories),
    organisationKinds: worded(choices.organisationKinds),
    organisationIds: choices.organisations,
  };
  const lists = Object.entries(parts).map(([key, options]) => {
    const part = key as keyof SectionRule;
    const chosen = rule[part];
    const known = new Set(options.map(({ id }) => id));
    const all = [
      ...options,
      ...chosen.filter((value) => !known.has(value)).map((value) => ({ id: value, name: value })),
    ];
    return (
      <Ticks key={part} name={part} legend={t(`rule.${part}`)} options={all} chosen={chosen}>
        {all.length === 0 && t('rule.noValues')}
      </Ticks>
    );
  });
  return <div className={classes.values}>{lists}</div>;
}
