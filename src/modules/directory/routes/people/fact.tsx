import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, Link, redirect } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { awards, educations, qualifications } from '../../operations/people/keep-facts.ts';
import { readPerson } from '../../people/read-card.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { fullNameOf } from '../../people/short-name.ts';
import {
  FactFields,
  type FactKind,
  type FactValues,
  factFields,
} from '../../ui/people/FactFields.tsx';
import { factFrom, factKindOf } from '../../ui/people/fact-form-data.ts';
import classes from '../../ui/people/people.module.css';
import { asText, Versions } from '../../ui/people/Versions.tsx';
import type { Route } from './+types/fact';

/** «/people/:personId/awards/…» → which of the three facts it is. */
const kindOf = (args: { request: Request }) =>
  factKindOf(new URL(args.request.url).pathname.split('/')[3] ?? '');

export async function loader(args: Route.LoaderArgs) {
  const { personId, factId } = args.params;
  const kind = kindOf(args);
  const person = await read(args, readPerson, { id: personId });
  const fact = (person[kind] as readonly ({ id: string; version: number } & FactValues)[]).find(
    ({ id }) => id === factId,
  );
  if (factId && !fact) throw data(null, { status: 404 });
  return {
    kind,
    person: { id: person.id, name: fullNameOf(person) },
    fact: fact ?? null,
    choices: await read(args, readPeopleChoices, { language: callerOf(args).locale }),
  };
}

export async function action(args: Route.ActionArgs) {
  const { personId, factId } = args.params;
  const form = await args.request.formData();
  const kind = kindOf(args);
  const given = factFrom(kind, form);
  const outcome = await run(args, kind, form, given);
  if (!outcome.ok) return { ...outcome, given };
  return redirect(
    !factId && form.get('then') === 'another'
      ? `/people/${personId}/${kind}/new`
      : `/people/${personId}`,
  );
}

function run(
  args: Route.ActionArgs,
  kind: FactKind,
  form: FormData,
  given: FactValues,
): Promise<Outcome<unknown>> {
  const { personId, factId: id } = args.params;
  const operations = { qualifications, educations, awards }[kind];
  const options = { ifMatch: Number(form.get('version')) || undefined };
  if (!id) return act(args, operations.add, { personId, ...given } as never);
  if (form.get('intent') === 'remove') return act(args, operations.remove, { id }, options);
  return act(args, operations.update, { id, ...given } as never, options);
}

/** A qualification, an education or an award: to write it down, to correct it, to take it away. */
export default function FactPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['people', 'ui']);
  const { kind, person, fact, choices } = loaderData;
  const problems = useProblems(actionData);
  const title = t(
    `people:form.${({ qualifications: 'qualification', educations: 'education', awards: 'award' } as const)[kind]}`,
  );
  const fields = factFields[kind];
  return (
    <>
      <PageHeader
        title={fact ? title : t('people:form.newFact', { fact: title })}
        crumbs={[
          { title: t('people:card.back'), to: '/people' },
          { title: person.name, to: `/people/${person.id}` },
        ]}
        more={
          fact && (
            <ConfirmButton
              label={t('people:form.remove')}
              question={t('people:form.removeFact')}
              confirm={t('people:form.remove')}
              fields={{ intent: 'remove', version: String(fact.version) }}
            >
              <p>{t('people:form.removeFactText')}</p>
            </ConfirmButton>
          )
        }
      />
      {fact && actionData?.code === 'conflict' && (
        <Versions
          rows={fields.map(([name, label]) => ({
            label: t(`people:form.${label}`),
            now: asText(fact[name]),
            mine: asText(actionData.given[name]),
          }))}
        />
      )}
      <div className={classes.form}>
        <FormShell
          key={fact?.id ?? kind}
          problems={problems}
          labels={Object.fromEntries(
            fields.map(([name, label]) => [name, t(`people:form.${label}`)]),
          )}
          actions={
            <>
              <Button type="submit">{t('people:form.save')}</Button>
              {!fact && (
                <Button type="submit" name="then" value="another" variant="default">
                  {t('people:form.another')}
                </Button>
              )}
              <Button component={Link} to={`/people/${person.id}`} variant="subtle">
                {t('ui:cancel')}
              </Button>
            </>
          }
        >
          {fact && <input type="hidden" name="version" value={fact.version} />}
          <FactFields kind={kind} fact={fact} choices={choices} />
        </FormShell>
      </div>
    </>
  );
}
