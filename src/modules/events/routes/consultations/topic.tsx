import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { notFound } from '#platform/errors.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, errorPage, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { CheckboxField, TextField } from '#ui/form/fields.tsx';
import { Ticks } from '#ui/form/Ticks.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { promisedForm } from '../../consultations/promised.ts';
import { readTopics } from '../../consultations/topics.ts';
import { updateTopic } from '../../operations/consultations/write-topic.ts';
import { promisedChoices } from '../../planning/promised-choices.ts';
import type { Route } from './+types/topic';

export async function loader(args: Route.LoaderArgs) {
  const topic = (await read(args, readTopics, {})).find(({ id }) => id === args.params.topicId);
  if (!topic) throw errorPage(notFound());
  const items = await read(args, promisedChoices, { on: todayOf(args), q: promisedForm });
  const own = topic.items.filter(({ id }) => !items.some((item) => item.id === id));
  return {
    topic,
    items: [
      ...own.map(({ id, name, planTitle }) => ({ id, name, note: planTitle })),
      ...items.map(({ id, number, text, planTitle }) => ({
        id,
        name: [number, text].filter(Boolean).join(' '),
        note: planTitle,
      })),
    ],
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const outcome = await act(
    args,
    updateTopic,
    {
      topicId: args.params.topicId,
      name: String(form.get('name') ?? ''),
      planItemIds: form.getAll('planItemIds').map(String),
      archived: form.get('archived') !== null,
    },
    { ifMatch: Number(form.get('version')) || undefined },
  );
  return outcome.ok ? redirect('/consultations/topics') : outcome;
}

export default function Topic({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsConsultations');
  const { topic, items } = loaderData;
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  return (
    <>
      <PageHeader
        title={topic.name}
        crumbs={[
          { title: t('title'), to: '/consultations' },
          { title: t('tabs.topics'), to: '/consultations/topics' },
        ]}
      />
      <FormShell
        key={topic.version}
        problems={problems}
        labels={{ name: t('field.name'), planItemIds: t('field.items') }}
        actions={<Button type="submit">{t('save')}</Button>}
      >
        <input type="hidden" name="version" value={topic.version} />
        <TextField name="name" label={t('field.name')} defaultValue={topic.name} />
        <Ticks
          name="planItemIds"
          legend={t('field.items')}
          options={items}
          chosen={topic.items.map(({ id }) => id)}
        />
        <CheckboxField
          name="archived"
          label={t('field.archived')}
          defaultChecked={topic.archived}
        />
      </FormShell>
    </>
  );
}
