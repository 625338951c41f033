import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import type { OrganisationCard } from '../../organisations/read-organisation.ts';
import { cases, nameKinds, type StoredName } from '../../organisations/schema.ts';
import classes from './organisations.module.css';

/** Adds a name, or corrects one with its days and cases. @param name null for a new one */
export function NameForm({
  organisation,
  name,
  problems,
}: {
  organisation: OrganisationCard;
  name: StoredName | null;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation(['organisations', 'ui']);
  const labels = {
    kind: t('organisations:name.kind'),
    name: t('organisations:name.text'),
    since: t('organisations:filter.day'),
    until: t('organisations:field.lastDay'),
  };
  const declined = name !== null && name.kind !== 'abbreviation';
  return (
    <div className={classes.form}>
      {!name && <p className={classes.quiet}>{t('organisations:name.addHint')}</p>}
      <FormShell
        problems={problems}
        labels={labels}
        actions={
          <>
            <Button type="submit">{t('organisations:save')}</Button>
            <Button component={Link} to={`/institutions/${organisation.id}#names`} variant="subtle">
              {t('ui:cancel')}
            </Button>
          </>
        }
      >
        <input type="hidden" name="version" value={organisation.version} />
        {!name && (
          <SelectField
            name="kind"
            label={labels.kind}
            data={nameKinds.map((kind) => ({
              value: kind,
              label: t(`organisations:name.kinds.${kind}`),
            }))}
            defaultValue="abbreviation"
          />
        )}
        <TextField name="name" label={labels.name} defaultValue={name?.name} required />
        <div className={classes.pair}>
          <DateField
            name="since"
            label={t('organisations:field.since')}
            defaultValue={name?.since ?? ''}
          />
          <DateField name="until" label={labels.until} defaultValue={name?.until ?? ''} />
        </div>
        {declined && (
          <fieldset className={classes.group}>
            <legend>{t('organisations:name.cases')}</legend>
            <p className={classes.quiet}>
              {t(name.workedOut ? 'organisations:name.casesHint' : 'organisations:name.checkHint')}
            </p>
            {cases.map((one) => (
              <TextField
                key={one}
                name={one}
                label={t(`organisations:name.case.${one}`)}
                defaultValue={name.cases[one] ?? ''}
                placeholder={name.workedOut?.[one]}
              />
            ))}
          </fieldset>
        )}
      </FormShell>
      {name && (
        <ConfirmButton
          label={t('organisations:name.remove')}
          fields={{ intent: 'remove' }}
          question={t('organisations:name.removeQuestion', { name: name.name })}
          confirm={t('organisations:name.remove')}
          mt="lg"
        />
      )}
    </div>
  );
}
