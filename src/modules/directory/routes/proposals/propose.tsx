import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { type FormProblems, useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { createProposal } from '../../operations/proposals/create-proposal.ts';
import { readOwnCard } from '../../people/read-card.ts';
import { proposedFields } from '../../proposals/schema.ts';
import classes from '../../ui/people/people.module.css';
import { personFrom } from '../../ui/people/person-form-data.ts';
import { GroundFields, groundFrom } from '../../ui/proposals/GroundFields.tsx';
import type { Route } from './+types/propose';

export function loader(args: Route.LoaderArgs) {
  return read(args, readOwnCard, {});
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const given: Record<string, unknown> = personFrom(form);
  const changes = Object.fromEntries(
    proposedFields.filter((field) => field in given).map((field) => [field, given[field]]),
  );
  const outcome = await act(args, createProposal, { changes, ...(await groundFrom(form)) });
  if (!outcome.ok) return outcome;
  const { ids, written } = outcome.value;
  const waiting = ids.length - written;
  return redirect(`/my-card?sent=${waiting}${written > 0 ? '&written' : ''}`);
}

/** The fields of a problem stand under «changes» in the input, and by their own names in the form. */
function ofForm(problems: FormProblems | null): FormProblems | null {
  if (!problems) return null;
  const own = (fields: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries(fields).map(([path, text]) => [path.replace(/^changes\./, ''), text]),
    );
  return { ...problems, fields: own(problems.fields), typed: own(problems.typed) };
}

/** The own card as a form: what differs becomes proposals. */
export default function Propose({ loaderData: person, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['proposals', 'people', 'ui']);
  const problems = ofForm(useProblems(actionData));
  const labels = Object.fromEntries(proposedFields.map((name) => [name, t(`people:form.${name}`)]));
  return (
    <>
      <PageHeader
        title={t('form.title')}
        lead={t('form.lead')}
        crumbs={[{ title: t('card.title'), to: '/my-card' }]}
      />
      <div className={classes.form}>
        <FormShell
          encType="multipart/form-data"
          problems={problems}
          labels={labels}
          actions={
            <>
              <Button type="submit">{t('form.send')}</Button>
              <Button component={Link} to="/my-card" variant="subtle">
                {t('ui:cancel')}
              </Button>
            </>
          }
        >
          <div className={classes.three}>
            <TextField name="phone" type="tel" label={labels.phone} defaultValue={person.phone} />
            <TextField
              name="email"
              type="email"
              label={labels.email}
              defaultValue={person.email ?? ''}
            />
          </div>
          <div className={classes.three}>
            <TextField
              name="familyName"
              label={labels.familyName}
              defaultValue={person.familyName}
              required
            />
            <TextField name="givenName" label={labels.givenName} defaultValue={person.givenName} />
            <TextField
              name="patronymic"
              label={labels.patronymic}
              defaultValue={person.patronymic}
            />
          </div>
          <div className={classes.three}>
            <DateField
              name="birthDate"
              label={labels.birthDate}
              defaultValue={person.birthDate ?? ''}
            />
            <SelectField
              name="sex"
              label={labels.sex}
              defaultValue={person.sex ?? ''}
              data={[
                { value: '', label: t('people:form.unknown') },
                { value: 'female', label: t('people:card.female') },
                { value: 'male', label: t('people:card.male') },
              ]}
            />
          </div>
          <div className={classes.three}>
            <DateField
              name="workingSince"
              label={labels.workingSince}
              defaultValue={person.workingSince ?? ''}
            />
            <DateField
              name="teachingSince"
              label={labels.teachingSince}
              defaultValue={person.teachingSince ?? ''}
            />
          </div>
          <TextareaField
            name="aliases"
            label={labels.aliases}
            description={t('people:form.aliasesHint')}
            defaultValue={person.aliases.join('\n')}
            rows={2}
          />
          <GroundFields />
        </FormShell>
      </div>
    </>
  );
}
