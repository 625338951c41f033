import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { updatePerson } from '../../operations/update-person.ts';
import { grammaticalCases } from '../../people/grammatical-cases.ts';
import { readPerson } from '../../people/read-card.ts';
import { fullNameOf } from '../../people/short-name.ts';
import classes from '../../ui/people/people.module.css';
import { asText, Versions } from '../../ui/people/Versions.tsx';
import type { Route } from './+types/cases';

export function loader(args: Route.LoaderArgs) {
  return read(args, readPerson, { id: args.params.personId });
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.personId;
  const ifMatch = Number(form.get('version')) || undefined;
  const given = grammaticalCases
    .map((name) => [name, String(form.get(name) ?? '').trim()] as const)
    .filter(([, text]) => text !== '');
  const cases = Object.fromEntries(given);
  const outcome = await act(args, updatePerson, { id, cases }, { ifMatch });
  return outcome.ok ? redirect(`/people/${id}`) : { ...outcome, cases };
}

/** Corrections of the name's cases; what is left empty is worked out. */
export default function CasesPage({ loaderData: person, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['people', 'ui']);
  const problems = useProblems(actionData);
  const labels = Object.fromEntries(
    grammaticalCases.map((name) => [name, t(`people:case.${name}`)]),
  );
  return (
    <>
      <PageHeader
        title={t('people:form.casesTitle')}
        lead={t('people:form.casesText')}
        crumbs={[
          { title: t('people:card.back'), to: '/people' },
          { title: fullNameOf(person), to: `/people/${person.id}` },
        ]}
      />
      {actionData?.code === 'conflict' && (
        <Versions
          rows={grammaticalCases.map((name) => ({
            label: t(`people:case.${name}`),
            now: asText(person.cases[name]),
            mine: asText((actionData.cases as Record<string, string>)[name]),
          }))}
        />
      )}
      <div className={classes.form}>
        <FormShell
          problems={problems}
          labels={labels}
          actions={
            <>
              <Button type="submit">{t('people:form.save')}</Button>
              <Button component={Link} to={`/people/${person.id}`} variant="subtle">
                {t('ui:cancel')}
              </Button>
            </>
          }
        >
          <input type="hidden" name="version" value={person.version} />
          {grammaticalCases.map((name) => (
            <TextField
              key={name}
              name={name}
              label={labels[name]}
              placeholder={person.workedCases[name]}
              defaultValue={person.cases[name]}
            />
          ))}
        </FormShell>
      </div>
    </>
  );
}
