import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, Form, Link, redirect } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { CheckboxField, DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useToday } from '#ui/time/today.tsx';
import { addPost } from '../../operations/posts/add-post.ts';
import { endPost } from '../../operations/posts/end-post.ts';
import { fillPost } from '../../operations/posts/fill-post.ts';
import { listPeople } from '../../people/list-people.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { fullNameOf } from '../../people/short-name.ts';
import { listVacancies } from '../../posts/list-vacancies.ts';
import { OrganisationField, PostFields } from '../../ui/people/PostFields.tsx';
import classes from '../../ui/people/people.module.css';
import { postFrom } from '../../ui/people/person-form-data.ts';
import type { Route } from './+types/vacancy';

export async function loader(args: Route.LoaderArgs) {
  const { postId } = args.params;
  const choices = await read(args, readPeopleChoices, { language: callerOf(args).locale });
  if (!postId) return { vacancy: null, people: [], q: '', choices };
  const [vacancy] = (await read(args, listVacancies, { id: postId, size: 1 })).rows;
  if (!vacancy) throw data(null, { status: 404 });
  const q = new URL(args.request.url).searchParams.get('q')?.trim() ?? '';
  const people = q ? (await read(args, listPeople, { q, state: 'all', size: 25 })).rows : [];
  return { vacancy, people, q, choices };
}

export async function action(args: Route.ActionArgs) {
  const { postId: id } = args.params;
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const options = { ifMatch: Number(form.get('version')) || undefined };
  if (!id) {
    const post = { organisationId: text('organisationId'), ...postFrom(form) };
    const added = await act(args, addPost, { ...post, personId: null });
    return added.ok ? redirect('/people/vacancies') : added;
  }
  if (form.get('intent') === 'close') {
    const closed = await act(args, endPost, { id }, options);
    return closed.ok ? redirect('/people/vacancies') : closed;
  }
  const filled = await act(
    args,
    fillPost,
    {
      id,
      personId: text('personId'),
      since: text('since') || undefined,
      main: form.get('main') !== null,
      ground: text('ground'),
    },
    options,
  );
  return filled.ok ? redirect(`/people/${filled.value.personId}`) : filled;
}

/** A vacancy: to write it down, to give it to somebody, to close it. */
export default function VacancyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const today = useToday();
  const problems = useProblems(actionData);
  const { vacancy, people, q, choices } = loaderData;
  const crumbs = [{ title: t('tabs.vacancies'), to: '/people/vacancies' }];
  if (!vacancy)
    return (
      <>
        <PageHeader title={t('vacancies.newTitle')} crumbs={crumbs} />
        <div className={classes.form}>
          <FormShell
            problems={problems}
            labels={{ organisationId: t('form.organisationId'), kind: t('form.kind') }}
            actions={<Button type="submit">{t('form.save')}</Button>}
          >
            <OrganisationField choices={choices} />
            <PostFields choices={choices} ends={false} />
          </FormShell>
        </div>
      </>
    );
  return (
    <>
      <PageHeader
        title={t('vacancies.fillTitle')}
        lead={`${vacancy.title}, ${vacancy.organisation}`}
        crumbs={crumbs}
        more={
          <ConfirmButton
            label={t('vacancies.close')}
            question={t('vacancies.closeQuestion')}
            confirm={t('vacancies.close')}
            fields={{ intent: 'close', version: String(vacancy.version) }}
          />
        }
      />
      <Form role="search" className={classes.find}>
        <TextField
          name="q"
          type="search"
          label={t('vacancies.findPerson')}
          description={t('vacancies.nobody')}
          defaultValue={q}
        />
        <Button type="submit" variant="default">
          {t('vacancies.find')}
        </Button>
        <Link to={`/people/new?organisation=${vacancy.organisationId}`}>{t('list.add')}</Link>
      </Form>
      {people.length > 0 && (
        <div className={classes.form}>
          <FormShell
            problems={problems}
            labels={{ personId: t('vacancies.person'), since: t('vacancies.first') }}
            actions={<Button type="submit">{t('vacancies.fill')}</Button>}
          >
            <input type="hidden" name="version" value={vacancy.version} />
            <SelectField
              name="personId"
              label={t('vacancies.person')}
              data={people.map((person) => ({
                value: person.id,
                label: [fullNameOf(person), person.post, person.organisation]
                  .filter(Boolean)
                  .join(', '),
              }))}
            />
            <DateField name="since" label={t('vacancies.first')} defaultValue={today} />
            <CheckboxField name="main" label={t('form.main')} defaultChecked />
            <TextField name="ground" label={t('form.ground')} />
          </FormShell>
        </div>
      )}
    </>
  );
}
