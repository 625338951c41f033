import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { act, actorOf, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { listDirections } from '../../assignments/directions.ts';
import {
  createDirection,
  removeDirection,
  reorderDirections,
  updateDirection,
} from '../../operations/assignments/change-directions.ts';
import { assignmentPermissions } from '../../permissions/assignments.ts';
import classes from '../../ui/assignments/assignments.module.css';
import { DirectionRow } from '../../ui/assignments/DirectionRow.tsx';
import type { Route } from './+types/directions';

export async function loader(args: Route.LoaderArgs) {
  return {
    directions: await read(args, listDirections, {}),
    mayChange: holds(actorOf(args), 'direction.update', assignmentPermissions['direction.update']),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const id = text('id');
  const ifMatch = Number(form.get('version')) || undefined;
  const fields = {
    name: text('name'),
    aliases: text('aliases')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  };
  const answer = async (outcome: Promise<Outcome<unknown>>) => ({
    of: id || 'new',
    outcome: await outcome,
  });
  switch (text('intent')) {
    case 'order':
      return answer(act(args, reorderDirections, { ids: form.getAll('ids').map(String) }));
    case 'remove':
      return answer(act(args, removeDirection, { id }, { ifMatch }));
    case 'update': {
      const outcome = await act(args, updateDirection, { id, ...fields }, { ifMatch });
      return outcome.ok ? redirect('/settings/directions') : { of: id, outcome };
    }
    default:
      return answer(act(args, createDirection, fields));
  }
}

/** The centre's directions: names, other words for them, their order. */
export default function Directions({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('assignments');
  const { directions, mayChange } = loaderData;
  const [params] = useSearchParams();
  const problems = useProblems(actionData?.outcome);
  const edited = params.get('edit');
  const problemsOf = (id: string) => (actionData?.of === id ? problems : null);
  return (
    <>
      <p className={classes.faint}>{t('directions.lead')}</p>
      {directions.length === 0 && (
        <EmptyState title={t('directions.none')}>{t('directions.noneText')}</EmptyState>
      )}
      <ul className={classes.plain}>
        {directions.map((direction, index) => (
          <DirectionRow
            key={`${direction.id} ${direction.version}`}
            direction={direction}
            ids={directions.map(({ id }) => id)}
            index={index}
            mayChange={mayChange}
            editing={direction.id === edited}
            problems={problemsOf(direction.id)}
          />
        ))}
      </ul>
      {mayChange && !edited && (
        <Panel title={t('directions.add')}>
          <FormShell
            key={directions.length}
            problems={problemsOf('new')}
            labels={{ name: t('directions.name'), aliases: t('directions.aliases') }}
            actions={<Button type="submit">{t('directions.add')}</Button>}
          >
            <TextField name="name" label={t('directions.name')} required />
            <TextareaField
              name="aliases"
              label={t('directions.aliases')}
              description={t('directions.aliasesHint')}
              rows={2}
            />
          </FormShell>
        </Panel>
      )}
    </>
  );
}
