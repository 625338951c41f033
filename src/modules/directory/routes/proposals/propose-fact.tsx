import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, Link, redirect } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, read } from '#platform/pages/door.ts';
import { type FormProblems, useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { createProposal } from '../../operations/proposals/create-proposal.ts';
import { readOwnCard } from '../../people/read-card.ts';
import { readOwnChoices } from '../../proposals/own-choices.ts';
import { FactFields, type FactValues, factFields } from '../../ui/people/FactFields.tsx';
import { factFrom, factKindOf } from '../../ui/people/fact-form-data.ts';
import classes from '../../ui/people/people.module.css';
import { GroundFields, groundFrom } from '../../ui/proposals/GroundFields.tsx';
import type { Route } from './+types/propose-fact';

const tables = {
  qualifications: 'qualification',
  educations: 'education',
  awards: 'award',
} as const;
/** «/my-card/awards/…» → which of the three facts it is. */
const kindOf = (args: { request: Request }) =>
  factKindOf(new URL(args.request.url).pathname.split('/')[2] ?? '');

export async function loader(args: Route.LoaderArgs) {
  const { ownFactId: factId } = args.params;
  const kind = kindOf(args);
  const person = await read(args, readOwnCard, {});
  const facts = person[kind] as readonly ({ id: string } & FactValues)[];
  const fact = facts.find(({ id }) => id === factId) ?? null;
  if (factId && !fact) throw data(null, { status: 404 });
  const choices = await read(args, readOwnChoices, { language: callerOf(args).locale });
  return { kind, fact, choices };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const kind = kindOf(args);
  const fields = form.get('intent') === 'remove' ? null : factFrom(kind, form);
  const fact = { table: tables[kind], id: args.params.ownFactId ?? null, fields };
  // The discriminated shape is checked by the operation itself.
  const input = { fact, ...(await groundFrom(form)) } as Parameters<typeof act<never, unknown>>[2];
  const outcome = await act(args, createProposal, input);
  return outcome.ok ? redirect('/my-card?sent=1') : outcome;
}

/** The fields of a problem stand under «fact.fields» in the input, and by their own names in the form. */
function ofForm(problems: FormProblems | null): FormProblems | null {
  if (!problems) return null;
  const own = (fields: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries(fields).map(([path, text]) => [path.replace(/^fact\.fields\./, ''), text]),
    );
  return { ...problems, fields: own(problems.fields), typed: own(problems.typed) };
}

/** A qualification, an education or an award of the own card: to propose a new one, a correction, its removal. */
export default function ProposeFact({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['proposals', 'people', 'ui']);
  const problems = ofForm(useProblems(actionData));
  const { kind, fact, choices } = loaderData;
  const name = t(`subject.${tables[kind]}`);
  return (
    <>
      <PageHeader
        title={t(fact ? 'form.changeFact' : 'form.newFact', { fact: name.toLowerCase() })}
        crumbs={[{ title: t('card.title'), to: '/my-card' }]}
        more={
          fact && (
            <ConfirmButton
              label={t('form.removeFact')}
              question={t('form.removeQuestion')}
              confirm={t('form.removeFact')}
              fields={{ intent: 'remove' }}
            >
              <p>{t('form.removeText')}</p>
            </ConfirmButton>
          )
        }
      />
      <div className={classes.form}>
        <FormShell
          encType="multipart/form-data"
          problems={problems}
          labels={Object.fromEntries(
            factFields[kind].map(([field, label]) => [field, t(`people:form.${label}`)]),
          )}
          actions={
            <>
              <Button type="submit">{t('form.send')}</Button>
              <Button component={Link} to="/my-card" variant="subtle">
                {t('ui:cancel')}
              </Button>
            </>
          }
        >
          <FactFields kind={kind} fact={fact} choices={choices} />
          <GroundFields />
        </FormShell>
      </div>
    </>
  );
}
