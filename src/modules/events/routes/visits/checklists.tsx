import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { createChecklist } from '../../operations/visits/write-checklist.ts';
import { ChecklistFields, checklistFrom } from '../../ui/visits/ChecklistFields.tsx';
import classes from '../../ui/visits/visits.module.css';
import { readChecklists } from '../../visits/checklists.ts';
import type { Route } from './+types/checklists';

export async function loader(args: Route.LoaderArgs) {
  return { lists: await read(args, readChecklists, { archived: true }) };
}

export const action = async (args: Route.ActionArgs) =>
  act(args, createChecklist, checklistFrom(await args.request.formData()));

/** Lists of what visits look at. */
export default function Checklists({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsVisits');
  const problems = useProblems(actionData);
  const { lists } = loaderData;
  const packs = lists.find(({ id }) => id === null);
  return (
    <>
      <PageHeader
        title={t('checklists.title')}
        lead={t('checklists.lead')}
        crumbs={[{ title: t('title'), to: '/visits' }]}
      />
      {lists.map(({ id, name, lines, archived }) => (
        <Panel
          key={name}
          title={archived ? `${name} (${t('checklists.put')})` : name}
          action={id && <Link to={`/visits/checklists/${id}`}>{t('edit')}</Link>}
        >
          <ul className={classes.plain}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Panel>
      ))}
      <Panel title={t('checklists.add')}>
        <div className={classes.form}>
          <FormShell
            key={lists.length}
            problems={problems}
            labels={{ name: t('checklists.name'), lines: t('checklists.lines') }}
            actions={<Button type="submit">{t('checklists.add')}</Button>}
          >
            {/* The first own list begins with the pack's, to be changed. */}
            <ChecklistFields start={packs && { ...packs, name: '' }} />
          </FormShell>
        </div>
      </Panel>
    </>
  );
}
