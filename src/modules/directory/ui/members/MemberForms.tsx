import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { roles } from '#platform/access/actor.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { member } from '../../schema.ts';
import classes from '../people/people.module.css';

/** The role and the person of one member, each with its own button. */
export function MemberForms({
  member: shown,
  people,
  problems,
}: {
  member: z.output<typeof member>;
  people: readonly { id: string; shortName: string }[];
  problems: FormProblems | null;
}) {
  const { t } = useTranslation(['directory', 'shell']);
  const version = <input type="hidden" name="version" value={shown.version} />;
  const save = <Button type="submit">{t('members.save')}</Button>;
  return (
    <div className={classes.form}>
      <ProblemNotice problems={problems} />
      <Panel title={t('members.role')} framed>
        <FormShell actions={save} key={`role-${shown.version}`}>
          <input type="hidden" name="intent" value="role" />
          {version}
          <fieldset className={classes.choices}>
            <legend className="visually-hidden">{t('members.role')}</legend>
            {roles.map((role) => (
              <label key={role}>
                <input type="radio" name="role" value={role} defaultChecked={role === shown.role} />
                <span>
                  {t(`shell:role.${role}`)}
                  <span className={classes.faint}>{t(`members.roleMeans.${role}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        </FormShell>
      </Panel>
      <Panel title={t('members.person')} framed>
        <FormShell actions={save} key={`person-${shown.version}`}>
          <input type="hidden" name="intent" value="person" />
          {version}
          <SelectField
            name="personId"
            label={t('members.person')}
            defaultValue={shown.personId ?? ''}
            data={[
              { value: '', label: t('members.noPerson') },
              ...people.map(({ id, shortName }) => ({ value: id, label: shortName })),
            ]}
          />
        </FormShell>
      </Panel>
    </div>
  );
}
