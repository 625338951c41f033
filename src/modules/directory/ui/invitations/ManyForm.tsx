import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import { type GivenChoices, PlaceField, RoleField } from '../members/GivenFields.tsx';
import { withPlace } from '../members/GrantForm.tsx';
import people from '../people/people.module.css';
import classes from './invitations.module.css';

/** Whom to invite: ticked people and pasted addresses, all into one role and place. */
export function ManyForm({
  people: candidates,
  choices,
  hasServer,
  problems,
}: {
  people: readonly { id: string; name: string; email: string | null; post: string }[];
  choices: GivenChoices;
  hasServer: boolean;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation(['directoryMembers', 'directory']);
  return (
    <FormShell
      problems={problems && withPlace(problems)}
      labels={{
        people: t('many.people'),
        role: t('role'),
        place: t('place'),
        validDays: t('directory:invitations.days'),
      }}
      actions={<Button type="submit">{t('many.submit')}</Button>}
    >
      <fieldset className={classes.people} id="field-people">
        <legend>{t('many.people')}</legend>
        {candidates.length === 0 && <p className={people.faint}>{t('many.nobody')}</p>}
        {candidates.map(({ id, name, email, post }) => (
          <label key={id}>
            <input type="checkbox" name="person" value={id} />
            <span>
              {name}
              <span className={people.faint}>
                {[post, email ?? t('many.noMail')].filter(Boolean).join(' · ')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextareaField
        name="addresses"
        label={t('many.addresses')}
        description={t('many.addressesHint')}
        rows={5}
      />
      <RoleField roles={choices.roles} ownRoles={choices.ownRoles} />
      <PlaceField places={choices.places} />
      <fieldset className={people.choices}>
        <legend>{t('directory:invitations.delivery')}</legend>
        {(hasServer ? (['mail', 'link'] as const) : (['link', 'mail'] as const)).map((way, at) => (
          <label key={way}>
            <input type="radio" name="delivery" value={way} defaultChecked={at === 0} />
            <span>{t(way === 'mail' ? 'many.byMail' : 'many.byLink')}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        name="validDays"
        type="number"
        min={1}
        max={60}
        label={t('directory:invitations.days')}
        defaultValue="14"
        maw={160}
      />
    </FormShell>
  );
}
