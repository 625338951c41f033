import { useTranslation } from 'react-i18next';
import { DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import type { FactChoices } from '../../people/read-choices.ts';
import classes from './people.module.css';

export type FactKind = 'qualifications' | 'educations' | 'awards';
export type FactValues = Record<string, string | number | null>;

/** Fields of each fact: name and word. */
export const factFields = {
  qualifications: [
    ['value', 'value'],
    ['since', 'since'],
    ['until', 'until'],
    ['ground', 'ground'],
  ],
  educations: [
    ['level', 'level'],
    ['institution', 'institution'],
    ['speciality', 'speciality'],
    ['finishedYear', 'finishedYear'],
    ['document', 'document'],
  ],
  awards: [
    ['title', 'awardTitle'],
    ['level', 'level'],
    ['givenOn', 'givenOn'],
    ['ground', 'ground'],
  ],
} as const;

/** The fields of one fact, with what was written before. */
export function FactFields({
  kind,
  fact,
  choices,
}: {
  kind: FactKind;
  fact: FactValues | null;
  choices: FactChoices;
}) {
  const { t } = useTranslation('people');
  const of = (name: string) => fact?.[name] ?? '';
  const ground = <TextField name="ground" label={t('form.ground')} defaultValue={of('ground')} />;
  if (kind === 'qualifications')
    return (
      <>
        <QualificationField fact={fact} choices={choices} />
        <div className={classes.three}>
          <DateField name="since" label={t('form.since')} defaultValue={String(of('since'))} />
          <DateField name="until" label={t('form.until')} defaultValue={String(of('until'))} />
        </div>
        {ground}
      </>
    );
  const levels = kind === 'educations' ? choices.educationLevels : choices.awardLevels;
  const level = (
    <SelectField
      name="level"
      label={t('form.level')}
      defaultValue={String(of('level'))}
      required={kind === 'educations'}
      data={[
        { value: '', label: kind === 'educations' ? t('form.choose') : t('form.unknown') },
        ...levels.map(({ key, name }) => ({ value: key, label: name })),
      ]}
    />
  );
  if (kind === 'educations')
    return (
      <>
        {level}
        <TextField
          name="institution"
          label={t('form.institution')}
          defaultValue={of('institution')}
        />
        <div className={classes.three}>
          <TextField
            name="speciality"
            label={t('form.speciality')}
            defaultValue={of('speciality')}
          />
          <TextField
            name="finishedYear"
            label={t('form.finishedYear')}
            inputMode="numeric"
            defaultValue={of('finishedYear')}
          />
        </div>
        <TextField name="document" label={t('form.document')} defaultValue={of('document')} />
      </>
    );
  return (
    <>
      <TextField name="title" label={t('form.awardTitle')} defaultValue={of('title')} required />
      <div className={classes.three}>
        {level}
        <DateField name="givenOn" label={t('form.givenOn')} defaultValue={String(of('givenOn'))} />
      </div>
      {ground}
    </>
  );
}

/** Category, title, grade and degree in one choice, so that a value of another kind can't be chosen. */
function QualificationField({ fact, choices }: { fact: FactValues | null; choices: FactChoices }) {
  const { t } = useTranslation('people');
  const groups = [
    ['category', choices.categories],
    ['title', choices.titles],
    ['rank', choices.ranks],
    ['degree', choices.degrees],
  ] as const;
  return (
    <SelectField
      name="value"
      label={t('form.value')}
      defaultValue={fact ? `${fact.kind}:${fact.value}` : ''}
      required
      data={[
        { value: '', label: t('form.choose') },
        ...groups
          .filter(([, kinds]) => kinds.length > 0)
          .map(([kind, kinds]) => ({
            group: t(`kind.${kind}`),
            items: kinds.map(({ key, name }) => ({ value: `${kind}:${key}`, label: name })),
          })),
      ]}
    />
  );
}
