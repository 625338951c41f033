import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import type { PersonCard } from '../../people/card.ts';
import type { CardField } from '../../personal-data/field-rules.ts';
import classes from './people.module.css';
import { personFormFields } from './person-form-data.ts';

/**
 * What is written about a person; the same form adds and changes.
 *
 * @param post whether the post in the centre is asked for as one line
 * @param children further fields, such as those of the first post
 */
export function PersonForm({
  person,
  problems,
  post,
  actions,
  children,
}: {
  person?: PersonCard;
  problems: FormProblems | null;
  post: boolean;
  actions: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation('people');
  const labels = Object.fromEntries(personFormFields.map((name) => [name, t(`form.${name}`)]));
  const unseen = (field: CardField) => person?.hidden.includes(field) ?? false;
  return (
    <div className={classes.form}>
      <FormShell problems={problems} labels={labels} actions={actions}>
        {person && <input type="hidden" name="version" value={person.version} />}
        <div className={classes.three}>
          <TextField
            name="familyName"
            label={labels.familyName}
            defaultValue={person?.familyName}
            required
            autoFocus={!person}
          />
          <TextField name="givenName" label={labels.givenName} defaultValue={person?.givenName} />
          <TextField
            name="patronymic"
            label={labels.patronymic}
            defaultValue={person?.patronymic}
          />
        </div>
        {post && <TextField name="post" label={labels.post} defaultValue={person?.post} />}
        {children}
        <div className={classes.three}>
          {!unseen('sex') && (
            <SelectField
              name="sex"
              label={labels.sex}
              defaultValue={person?.sex ?? ''}
              data={[
                { value: '', label: t('form.unknown') },
                { value: 'female', label: t('card.female') },
                { value: 'male', label: t('card.male') },
              ]}
            />
          )}
          {!unseen('birthDate') && (
            <DateField
              name="birthDate"
              label={labels.birthDate}
              defaultValue={person?.birthDate ?? ''}
            />
          )}
          {!unseen('birthYear') && (
            <TextField
              name="birthYear"
              inputMode="numeric"
              label={labels.birthYear}
              defaultValue={person?.birthYear ?? ''}
            />
          )}
        </div>
        <div className={classes.three}>
          {!unseen('email') && (
            <TextField
              name="email"
              type="email"
              label={labels.email}
              defaultValue={person?.email ?? ''}
            />
          )}
          {!unseen('phone') && (
            <TextField name="phone" type="tel" label={labels.phone} defaultValue={person?.phone} />
          )}
        </div>
        <div className={classes.three}>
          <DateField
            name="workingSince"
            label={labels.workingSince}
            description={t('form.sinceHint')}
            defaultValue={person?.workingSince ?? ''}
          />
          <DateField
            name="teachingSince"
            label={labels.teachingSince}
            description={t('form.sinceHint')}
            defaultValue={person?.teachingSince ?? ''}
          />
        </div>
        <TextField
          name="shortName"
          label={labels.shortName}
          description={t('form.shortNameHint')}
          defaultValue={person?.shortName}
        />
        <TextareaField
          name="aliases"
          label={labels.aliases}
          description={t('form.aliasesHint')}
          defaultValue={person?.aliases.join('\n')}
          rows={3}
        />
        {!unseen('externalKey') && (
          <TextField
            name="externalKey"
            label={labels.externalKey}
            defaultValue={person?.externalKey ?? ''}
          />
        )}
      </FormShell>
    </div>
  );
}
