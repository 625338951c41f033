import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { opensElsewhere } from '#ui/button/opens-elsewhere.ts';
import type { PlanHead } from '../../queries/get-plan-head.ts';
import type { PlanState } from '../../schema.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import classes from './header.module.css';
import type { PlanRights } from './PlanHeader.tsx';

type Step = 'check' | 'submit' | 'approve' | 'enforce' | 'close';

/** The steps out of each state, the usual one first. */
const nextSteps: Record<PlanState, readonly Step[]> = {
  draft: ['check', 'approve'],
  checked: ['submit', 'approve'],
  submitted: ['approve'],
  approved: ['enforce'],
  in_force: ['close'],
  closed: [],
};
const returnable: readonly PlanState[] = ['checked', 'submitted', 'approved'];

/** The button of the state's next step, and the way back. */
export function PlanSteps({
  head,
  may,
  action,
}: {
  head: PlanHead;
  may: PlanRights;
  action: string;
}) {
  const { t } = useTranslation('planDocument');
  const [approving, setApproving] = useState(false);
  const next = nextSteps[head.state].find((step) => may[`plan.${step}`]);
  const fields = { version: String(head.version) };
  return (
    <div className={classes.steps}>
      {returnable.includes(head.state) && may['plan.return'] && (
        <ConfirmButton
          label={t('step.return')}
          action={action}
          fields={{ ...fields, intent: 'return' }}
          question={t('step.returnSure')}
          confirm={t('step.return')}
          danger={false}
        />
      )}
      {next === 'approve' && (
        <Button
          component={Link}
          to={`${action}/approve`}
          onClick={(event) => {
            if (opensElsewhere(event)) return;
            event.preventDefault();
            setApproving(true);
          }}
        >
          {t('step.approve')}
        </Button>
      )}
      {next === 'close' && (
        <ConfirmButton
          label={t('step.close')}
          action={action}
          fields={{ ...fields, intent: 'close' }}
          question={t('step.closeSure')}
          confirm={t('step.close')}
        />
      )}
      {next && next !== 'approve' && next !== 'close' && (
        <Form method="post" action={action}>
          <input type="hidden" name="version" value={head.version} />
          <Button type="submit" name="intent" value={next}>
            {t(`step.${next}`)}
          </Button>
        </Form>
      )}
      {approving && (
        <ApproveDialog head={head} action={action} onClose={() => setApproving(false)} />
      )}
    </div>
  );
}
