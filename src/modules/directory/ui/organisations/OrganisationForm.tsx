import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import {
  CheckboxField,
  DateField,
  SelectField,
  TextareaField,
  TextField,
} from '#ui/form/fields.tsx';
import type { OrganisationCard } from '../../organisations/read-organisation.ts';
import type { Lists } from '../../routes/organisations/lists.ts';
import { CheckList } from './CheckList.tsx';
import type { Choice } from './choices.ts';
import { NewNames } from './NewNames.tsx';
import classes from './organisations.module.css';

const fields = [
  'name',
  'shortName',
  'abbreviations',
  'parentId',
  'kind',
  'ownership',
  'externalKey',
  'edrpou',
  'edebo',
  'ogrn',
  'inn',
  'address',
  'locality',
  'latitude',
  'longitude',
  'phone',
  'email',
  'website',
  'languages',
  'learners',
  'note',
  'openedOn',
  'ground',
] as const;

/** The fields of an institution's forms in words. */
export function useOrganisationLabels(): Record<string, string> {
  const { t } = useTranslation('organisations');
  return Object.fromEntries(fields.map((name) => [name, t(`field.${name}`)]));
}

/** What is written about an institution; a new one gets its names and its place in the tree as well. */
export function OrganisationForm({
  organisation,
  lists,
  parents = [],
  problems,
  actions,
}: {
  organisation?: OrganisationCard;
  lists: Lists;
  /** What a new one may stand under. */
  parents?: readonly Choice[];
  problems: FormProblems | null;
  actions: ReactNode;
}) {
  const { t } = useTranslation('organisations');
  const labels = useOrganisationLabels();
  const text = (name: (typeof fields)[number], more: object = {}) => (
    <TextField
      name={name}
      label={labels[name]}
      defaultValue={String(organisation?.[name as keyof OrganisationCard] ?? '')}
      {...more}
    />
  );
  return (
    <div className={classes.form}>
      <FormShell problems={problems} labels={labels} actions={actions}>
        {organisation && <input type="hidden" name="version" value={organisation.version} />}
        {!organisation && <NewNames labels={labels} parents={parents} />}
        <fieldset className={classes.group}>
          <legend>{t('group.main')}</legend>
          <div className={classes.pair}>
            <SelectField
              name="kind"
              label={labels.kind}
              data={lists.kinds}
              defaultValue={organisation?.kind}
              required
            />
            <SelectField
              name="ownership"
              label={labels.ownership}
              data={[{ value: '', label: '—' }, ...lists.ownerships]}
              defaultValue={organisation?.ownership ?? ''}
            />
            <DateField
              name="openedOn"
              label={labels.openedOn}
              defaultValue={organisation?.openedOn ?? ''}
            />
          </div>
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{t('group.codes')}</legend>
          <div className={classes.pair}>
            {lists.codes.map((code) => (
              <div key={code}>{text(code, { inputMode: 'numeric' })}</div>
            ))}
            {text('externalKey', { description: t('field.externalKeyHint') })}
          </div>
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{t('group.place')}</legend>
          <div className={classes.pair}>
            {text('locality')}
            {text('address')}
            {text('latitude', { inputMode: 'decimal' })}
            {text('longitude', { inputMode: 'decimal' })}
          </div>
          <CheckboxField
            name="remote"
            label={t('field.remote')}
            defaultChecked={organisation?.remote}
          />
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{t('group.contacts')}</legend>
          <div className={classes.pair}>
            {text('phone')}
            {text('email', { type: 'email' })}
            {text('website', { inputMode: 'url' })}
          </div>
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{t('group.teaching')}</legend>
          <div className={classes.pair}>{text('learners', { inputMode: 'numeric' })}</div>
          <CheckList
            name="languages"
            legend={t('field.languages')}
            choices={lists.languages}
            chosen={organisation?.languages}
          />
        </fieldset>
        <TextareaField name="note" label={labels.note} defaultValue={organisation?.note} rows={3} />
      </FormShell>
    </div>
  );
}
