import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { Figures } from '#ui/page/Figures.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import { assignmentChoices } from '../../assignments/choices.ts';
import { listActs } from '../../assignments/list-acts.ts';
import { listAssignments } from '../../assignments/list-assignments.ts';
import { readMatrix } from '../../assignments/read-matrix.ts';
import { removeAssignments } from '../../operations/assignments/remove-assignments.ts';
import { undoAct } from '../../operations/assignments/undo-act.ts';
import { assignmentPermissions } from '../../permissions/assignments.ts';
import { ActsTable } from '../../ui/assignments/ActsTable.tsx';
import { AssignmentFilters } from '../../ui/assignments/AssignmentFilters.tsx';
import { AssignmentMatrix } from '../../ui/assignments/AssignmentMatrix.tsx';
import { AssignmentTable } from '../../ui/assignments/AssignmentTable.tsx';
import classes from '../../ui/assignments/assignments.module.css';
import { Gaps } from '../../ui/assignments/Gaps.tsx';
import type { Route } from './+types/assignments';
import { assignmentsAsked } from './assignments-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const asked = assignmentsAsked(params);
  const may = (name: keyof typeof assignmentPermissions) =>
    holds(actorOf(args), name, assignmentPermissions[name]);
  return {
    view: asked.view,
    sort: asked.sort,
    on: asked.matrix.on ?? todayOf(args),
    choices: await read(args, assignmentChoices, {}),
    /** Also for the figures above the other views. */
    matrix: await read(
      args,
      readMatrix,
      asked.view === 'matrix' ? asked.matrix : { on: asked.matrix.on },
    ),
    list: asked.view === 'list' ? await read(args, listAssignments, asked.list) : null,
    acts:
      asked.view === 'acts'
        ? await read(args, listActs, { page: asked.list.page, size: asked.list.size })
        : null,
    mayChange: may('assignment.create'),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  if (form.get('intent') === 'undo') {
    const outcome = await act(args, undoAct, { actId: String(form.get('actId')) });
    return outcome.ok ? redirect('/assignments?view=acts&undone=1') : outcome;
  }
  const outcome = await act(args, removeAssignments, { ids: form.getAll('id').map(String) });
  return outcome.ok ? redirect('/assignments?view=list') : outcome;
}

/** Who looks after which institutions and directions: matrix, list, gaps, what was done. */
export default function Assignments({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('assignments');
  const [params] = useSearchParams();
  const { view, sort, on, choices, matrix, list, acts, mayChange } = loaderData;
  const problems = useProblems(actionData);
  const { gaps } = matrix;
  const viewed = (to: string) =>
    `?${new URLSearchParams({ view: to, ...(params.get('on') ? { on: params.get('on') ?? '' } : {}) })}`;
  const lack = (label: string, value: number, href: string) => ({
    label,
    value,
    tone: value > 0 ? ('due' as const) : ('done' as const),
    href,
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        action={
          mayChange && (
            <Button component={Link} to="/assignments/new" leftSection={<Icon of={IconPlus} />}>
              {t('add')}
            </Button>
          )
        }
        more={
          mayChange && (
            <Button component={Link} to="/assignments/substitute" variant="default">
              {t('substitute')}
            </Button>
          )
        }
      />
      <ProblemNotice problems={problems} />
      {params.has('undone') && <DoneNotice>{t('done.undone')}</DoneNotice>}
      {params.has('changed') && (
        <div className={classes.done}>
          <DoneNotice>{t('done.changed', { count: Number(params.get('changed')) })}</DoneNotice>
          {params.get('act') && mayChange && (
            <Form method="post" action="/assignments">
              <input type="hidden" name="intent" value="undo" />
              <input type="hidden" name="actId" value={params.get('act') ?? ''} />
              <Button type="submit" variant="default" size="xs">
                {t('done.undo')}
              </Button>
            </Form>
          )}
        </div>
      )}
      <Figures
        figures={[
          { label: t('matrix.figures.people'), value: matrix.people.length },
          lack(t('matrix.figures.institutions'), gaps.institutions, viewed('gaps')),
          lack(t('matrix.figures.directions'), gaps.directions, viewed('gaps')),
          {
            label: t('matrix.figures.overlaps'),
            value: gaps.overlaps,
            tone: gaps.overlaps > 0 ? 'info' : 'done',
            href: viewed('gaps'),
          },
        ]}
      />
      <Tabs
        label={t('tabs.label')}
        tabs={(['matrix', 'list', 'gaps', 'acts'] as const).map((one) => ({
          to: viewed(one),
          label: t(`tabs.${one}`),
          present: one === view,
        }))}
      />
      {(view === 'matrix' || view === 'list') && (
        <AssignmentFilters view={view} on={on} choices={choices} />
      )}
      {view === 'matrix' && <AssignmentMatrix matrix={matrix} mayChange={mayChange} />}
      {list && (
        <>
          <AssignmentTable rows={list.rows} sort={sort} mayChange={mayChange} />
          <Pager {...list} />
        </>
      )}
      {view === 'gaps' && <Gaps matrix={matrix} mayChange={mayChange} />}
      {acts && (
        <>
          <ActsTable rows={acts.rows} mayChange={mayChange} />
          <Pager {...acts} />
        </>
      )}
    </>
  );
}
