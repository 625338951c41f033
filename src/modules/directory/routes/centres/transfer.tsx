import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useRevalidator } from 'react-router';
import { keptHours } from '#platform/jobs/made-file.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { listCentreExports } from '../../centres/list-exports.ts';
import { startExport, stopExport } from '../../operations/centres/export-centre.ts';
import classes from '../../ui/centres/centres.module.css';
import { ExportsTable } from '../../ui/centres/ExportsTable.tsx';
import type { Route } from './+types/transfer';

/** How often the page asks while a file is made, milliseconds. */
const pause = 1500;

export async function loader(args: Route.LoaderArgs) {
  return { exports: await read(args, listCentreExports, {}) };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  return form.get('intent') === 'stop'
    ? { started: false, outcome: await act(args, stopExport, { id: String(form.get('id')) }) }
    : { started: true, outcome: await act(args, startExport, {}) };
}

/** The whole centre as one file: made in the background, fetched here for a day. */
export default function Transfer({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('centres');
  const problems = useProblems(actionData?.outcome);
  const { exports } = loaderData;
  const busy = exports.find(({ state }) => state === 'waiting' || state === 'running');
  const { revalidate } = useRevalidator();
  const goesOn = Boolean(busy);
  useEffect(() => {
    if (!goesOn) return;
    const timer = setInterval(() => void revalidate(), pause);
    return () => clearInterval(timer);
  }, [goesOn, revalidate]);
  return (
    <>
      {actionData?.started && actionData.outcome.ok && (
        <DoneNotice>{t('transfer.started')}</DoneNotice>
      )}
      <ProblemNotice problems={problems} />
      <Panel title={t('transfer.title')}>
        <p className={classes.lead}>{t('transfer.lead')}</p>
        <p className={classes.lead}>{t('transfer.behind')}</p>
        <p className={classes.lead}>{t('transfer.careful')}</p>
        {busy ? (
          <div className={classes.progress} aria-live="polite">
            <p>{t(`transfer.state.${busy.state}`)}</p>
            <progress
              aria-label={t('transfer.started')}
              {...(busy.total ? { value: busy.done, max: busy.total } : {})}
            />
            {busy.total !== null && (
              <p>{t('progress', { percent: Math.floor((100 * busy.done) / busy.total) })}</p>
            )}
            <div className={classes.acts}>
              <Form method="post">
                <input type="hidden" name="id" value={busy.id} />
                <Button type="submit" variant="default" name="intent" value="stop">
                  {t('transfer.stop')}
                </Button>
              </Form>
              <Link to="." reloadDocument>
                {t('transfer.refresh')}
              </Link>
            </div>
          </div>
        ) : (
          <Form method="post">
            <Button type="submit" name="intent" value="start">
              {t('transfer.start')}
            </Button>
          </Form>
        )}
      </Panel>
      <Panel title={t('transfer.caption')}>
        <p className={classes.faint}>{t('transfer.kept', { hours: keptHours })}</p>
        <ExportsTable
          exports={exports.filter(({ id }) => id !== busy?.id)}
          empty={<EmptyState title={t('transfer.none')} />}
        />
      </Panel>
    </>
  );
}
