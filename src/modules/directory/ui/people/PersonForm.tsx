import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import type { Person } from '../../schema.ts';
import classes from './people.module.css';
import { personFields } from './person-form-data.ts';

/** What is written about a person; the same form adds and changes. */
export function PersonForm({
  person,
  problems,
  actions,
}: {
  person?: Person;
  problems: FormProblems | null;
  actions: ReactNode;
}) {
  const { t } = useTranslation('directory');
  const labels = Object.fromEntries(personFields.map((name) => [name, t(`person.${name}`)]));
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
        <TextField name="post" label={labels.post} defaultValue={person?.post} />
        <TextField
          name="email"
          type="email"
          label={labels.email}
          defaultValue={person?.email ?? ''}
        />
        <TextField
          name="shortName"
          label={labels.shortName}
          description={t('person.shortNameHint')}
          defaultValue={person?.shortName}
        />
        <TextareaField
          name="aliases"
          label={labels.aliases}
          description={t('person.aliasesHint')}
          defaultValue={person?.aliases.join('\n')}
          rows={3}
        />
      </FormShell>
    </div>
  );
}
