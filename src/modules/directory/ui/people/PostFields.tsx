import { useTranslation } from 'react-i18next';
import {
  CheckboxField,
  DateField,
  SelectField,
  TextareaField,
  TextField,
} from '#ui/form/fields.tsx';
import type { PeopleChoices } from '../../people/read-choices.ts';
import type { ShownPost } from '../../posts/schema.ts';
import classes from './people.module.css';

/** The choice of an institution; the centre itself stands first. */
export function OrganisationField({
  choices,
  label,
  initial = '',
  name = 'organisationId',
  required = true,
}: {
  choices: PeopleChoices;
  label?: string;
  initial?: string;
  name?: string;
  required?: boolean;
}) {
  const { t } = useTranslation('people');
  const own = choices.organisations.filter((one) => one.own);
  const others = choices.organisations.filter((one) => !one.own);
  return (
    <SelectField
      name={name}
      label={label ?? t('form.organisationId')}
      defaultValue={initial}
      required={required}
      data={[
        { value: '', label: required ? t('form.choose') : t('form.notPosted') },
        ...own.map((one) => ({ value: one.id, label: t('form.theCentre', { name: one.name }) })),
        ...others.map((one) => ({ value: one.id, label: one.name })),
      ]}
    />
  );
}

/** The choice of a kind of post. @param empty the word for none */
export function PostKindField({
  choices,
  initial = '',
  empty,
  required = true,
}: {
  choices: PeopleChoices;
  initial?: string;
  empty?: string;
  required?: boolean;
}) {
  const { t } = useTranslation('people');
  const known = choices.postKinds.some(({ key }) => key === initial);
  return (
    <SelectField
      name="kind"
      label={t('form.kind')}
      defaultValue={initial}
      required={required}
      data={[
        { value: '', label: empty ?? t('form.choose') },
        ...(known || initial === '' ? [] : [{ value: initial, label: initial }]),
        ...choices.postKinds.map(({ key, name }) => ({ value: key, label: name })),
      ]}
    />
  );
}

/** What is written about a post beside where it stands. @param ends whether its last day is asked for */
export function PostFields({
  post,
  choices,
  ends,
}: {
  post?: ShownPost;
  choices: PeopleChoices;
  ends: boolean;
}) {
  const { t } = useTranslation('people');
  return (
    <>
      <div className={classes.three}>
        <PostKindField choices={choices} initial={post?.kind} />
        <TextField
          name="title"
          label={t('form.title')}
          description={t('form.titleHint')}
          defaultValue={post?.title}
        />
      </div>
      <div className={classes.three}>
        <DateField name="since" label={t('form.since')} defaultValue={post?.since ?? ''} />
        {ends && (
          <DateField name="until" label={t('form.until')} defaultValue={post?.until ?? ''} />
        )}
        <TextField
          name="rate"
          label={t('form.rate')}
          inputMode="decimal"
          defaultValue={post?.rate ?? ''}
        />
      </div>
      <CheckboxField name="main" label={t('form.main')} defaultChecked={post?.main ?? true} />
      <TextField name="ground" label={t('form.ground')} defaultValue={post?.ground} />
      <TextareaField
        name="subjects"
        label={t('form.subjects')}
        description={t('form.subjectsHint')}
        defaultValue={post?.subjects.join('\n')}
        rows={2}
      />
      {choices.professions.length > 0 && (
        <label className={classes.multiple}>
          <span>{t('form.professionIds')}</span>
          <small>{t('form.professionsHint')}</small>
          <select
            name="professionIds"
            multiple
            size={Math.min(6, choices.professions.length)}
            defaultValue={post?.professions.map(({ id }) => id) ?? []}
          >
            {choices.professions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
