import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { readTopics } from '../../consultations/topics.ts';
import { createTopic, fillTopics } from '../../operations/consultations/write-topic.ts';
import { ConsultationTabs } from '../../ui/consultations/ConsultationTabs.tsx';
import classes from '../../ui/consultations/consultations.module.css';
import type { Route } from './+types/topics';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  return {
    topics: await read(args, readTopics, {}),
    rights: rightsOf(actorOf(args)),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  if (form.get('intent') === 'fill') {
    const outcome = await act(args, fillTopics, {});
    return { outcome, added: outcome.ok ? outcome.value.added : null };
  }
  return {
    outcome: await act(args, createTopic, { name: String(form.get('name') ?? '') }),
    added: null,
  };
}

/** The catalogue of topics: what each counts towards in the plans. */
export default function Topics({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsConsultations');
  const {
    topics,
    rights: { readLog, changeTopics: mayWrite },
  } = loaderData;
  const problems = useProblems(actionData?.outcome);
  const added = actionData?.added;
  const fill = mayWrite && (
    <Form method="post">
      <Button type="submit" name="intent" value="fill" variant="default">
        {t('topics.fill')}
      </Button>
    </Form>
  );
  return (
    <>
      <PageHeader title={t('title')} action={fill} />
      <ConsultationTabs log={readLog} />
      <p role="status">{typeof added === 'number' && t('topics.filled', { count: added })}</p>
      <DataTable
        caption={t('tabs.topics')}
        rows={topics}
        rowKey={({ id }) => id}
        rowTone={({ archived }) => (archived ? 'faded' : undefined)}
        empty={<EmptyState title={t('topics.none')}>{t('topics.noneText')}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: t('columns.topic'),
            rowHeader: true,
            cell: ({ id, name, archived }) => (
              <>
                {mayWrite ? <Link to={`/consultations/topics/${id}`}>{name}</Link> : name}
                {archived && <span className={classes.faint}>{t('topics.archived')}</span>}
              </>
            ),
          },
          {
            key: 'items',
            header: t('columns.planItem'),
            cell: ({ items }) =>
              items.map((item) => (
                <span key={item.id} className={classes.faint}>
                  <Link to={`/plans/${item.planId}?item=${item.id}`}>{item.name}</Link>
                </span>
              )),
          },
          {
            key: 'count',
            header: t('columns.count'),
            align: 'end',
            cell: ({ id, count }) =>
              readLog ? <Link to={`/consultations?topic=${id}`}>{count}</Link> : count,
          },
        ]}
      />
      {mayWrite && (
        <Panel title={t('topics.add')}>
          <FormShell
            key={topics.length}
            problems={problems}
            labels={{ name: t('field.name') }}
            actions={<Button type="submit">{t('topics.add')}</Button>}
          >
            <TextField name="name" label={t('field.name')} />
          </FormShell>
        </Panel>
      )}
    </>
  );
}
