import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Figures } from '#ui/page/Figures.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { Choice } from '../../../document/reread/list-choices.ts';
import type { RereadData } from '../../../routes/plan-reread.tsx';
import { useAmendmentReason } from '../use-amendment-reason.ts';
import { ChoiceRows } from './ChoiceRows.tsx';
import classes from './reread.module.css';

/** The document read again, beside the plan: what differs, and whose state is taken. */
export function RereadPage({
  data,
  outcome,
}: {
  data: RereadData;
  outcome: Outcome<unknown> | undefined;
}) {
  const { t } = useTranslation('planDocument');
  const problems = useProblems(outcome);
  const [reason] = useAmendmentReason(data.planId);
  const { choices } = data;
  const amended = data.planState === 'approved' || data.planState === 'in_force';
  const groups: Record<'conflict' | 'source' | 'program', Choice[]> = {
    conflict: choices.filter(({ proposed }) => proposed === null),
    source: choices.filter(({ proposed }) => proposed === 'source'),
    program: choices.filter(({ proposed }) => proposed === 'program'),
  };
  return (
    <>
      <p className={classes.lead}>
        {t('reread.lead', { file: data.fileName })}{' '}
        <Link to={`/plans/imports/${data.importId}?view=reading`}>{t('reread.reading')}</Link>
      </p>
      <Figures
        figures={[
          {
            label: t('reread.conflict'),
            value: groups.conflict.length,
            tone: groups.conflict.length > 0 ? 'late' : 'done',
          },
          { label: t('reread.source'), value: groups.source.length, tone: 'info' },
          { label: t('reread.program'), value: groups.program.length },
        ]}
      />
      <Form method="post">
        <ProblemNotice problems={problems} />
        <input type="hidden" name="digest" value={data.digest} />
        {choices.length === 0 && <EmptyState title={t('reread.same')} />}
        {groups.conflict.length > 0 && (
          <Panel title={t('reread.conflictTitle')}>
            <ChoiceRows choices={groups.conflict} />
          </Panel>
        )}
        {groups.source.length > 0 && (
          <Panel title={t('reread.sourceTitle')}>
            <ChoiceRows choices={groups.source} />
          </Panel>
        )}
        {groups.program.length > 0 && (
          <details className={classes.folded}>
            <summary>{t('reread.programTitle', { count: groups.program.length })}</summary>
            <ChoiceRows choices={groups.program} />
          </details>
        )}
        {amended && choices.length > 0 && (
          <TextField
            name="amendmentReason"
            label={t('amendment.ask')}
            placeholder={t('amendment.example')}
            defaultValue={reason}
            key={reason}
            required
          />
        )}
        <p className={classes.submit}>
          <Button type="submit">
            {t(choices.length > 0 ? 'reread.apply' : 'reread.acceptSame')}
          </Button>
        </p>
      </Form>
    </>
  );
}
