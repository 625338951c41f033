import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#platform/access/actor.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import classes from '../people/people.module.css';

/** Whom to invite, in which role, by mail or with a link. Choosing a person fills in the address. */
export function InvitationForm({
  people,
  givesRoles,
  chosen,
  hasServer,
  problems,
}: {
  people: readonly { id: string; shortName: string; email: string | null }[];
  givesRoles: readonly Role[];
  chosen: string | null;
  hasServer: boolean;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation(['directory', 'shell']);
  const emailOf = (id: string | null) => people.find((one) => one.id === id)?.email ?? '';
  const [email, setEmail] = useState(emailOf(chosen));
  return (
    <div className={classes.form}>
      <FormShell
        problems={problems}
        labels={{
          email: t('invitations.email'),
          personId: t('invitations.person'),
          role: t('invitations.role'),
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
        <SelectField
          name="role"
          label={t('invitations.role')}
          data={givesRoles.map((role) => ({
            value: role,
            label: `${t(`shell:role.${role}`)} — ${t(`members.roleMeans.${role}`)}`,
          }))}
        />
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
