import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import { type GivenChoices, PlaceField, RoleField } from '../members/GivenFields.tsx';
import { withPlace } from '../members/GrantForm.tsx';
import classes from '../people/people.module.css';

/** Whom to invite, in which role, by mail or with a link. Choosing a person fills in the address. */
export function InvitationForm({
  people,
  choices,
  chosen,
  hasServer,
  problems,
}: {
  people: readonly { id: string; shortName: string; email: string | null }[];
  choices: GivenChoices;
  chosen: string | null;
  hasServer: boolean;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation(['directory', 'directoryMembers']);
  const emailOf = (id: string | null) => people.find((one) => one.id === id)?.email ?? '';
  const [email, setEmail] = useState(emailOf(chosen));
  return (
    <div className={classes.form}>
      <FormShell
        problems={problems && withPlace(problems)}
        labels={{
          email: t('invitations.email'),
          personId: t('invitations.person'),
          role: t('invitations.role'),
          place: t('directoryMembers:place'),
          validDays: t('invitations.days'),
        }}
        actions={<Button type="submit">{t('invitations.submit')}</Button>}
      >
        <SelectField
          name="personId"
          label={t('invitations.person')}
          description={t('invitations.personHint')}
          defaultValue={chosen ?? ''}
          onChange={(event) => setEmail(emailOf(event.currentTarget.value) || email)}
          data={[
            { value: '', label: t('invitations.noPerson') },
            ...people.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
        />
        <RoleField roles={choices.roles} ownRoles={choices.ownRoles} />
        <PlaceField places={choices.places} />
        <fieldset className={classes.choices}>
          <legend>{t('invitations.delivery')}</legend>
          {(hasServer ? (['mail', 'link'] as const) : (['link', 'mail'] as const)).map((way, i) => (
            <label key={way}>
              <input type="radio" name="delivery" value={way} defaultChecked={i === 0} />
              <span>{t(way === 'mail' ? 'invitations.byMail' : 'invitations.byLink')}</span>
            </label>
          ))}
        </fieldset>
        <TextField
          name="email"
          type="email"
          label={t('invitations.email')}
          description={t('invitations.emailHint')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextField
          name="validDays"
          type="number"
          min={1}
          max={60}
          label={t('invitations.days')}
          defaultValue="14"
          maw={160}
        />
      </FormShell>
    </div>
  );
}
