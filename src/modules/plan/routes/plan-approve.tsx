import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DialogFooter } from '#ui/dialog/Dialog.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { getPlanHead } from '../queries/get-plan-head.ts';
import { ApproveFields } from '../ui/document/ApproveFields.tsx';
import type { Route } from './+types/plan-approve';
import { actOnPlan } from './plan-actions.ts';
import { textOf } from './plan-form.ts';

export async function loader(args: Route.LoaderArgs) {
  return { head: await read(args, getPlanHead, { planId: args.params.planId }) };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const outcome = await actOnPlan(args, args.params.planId, form);
  if (outcome.ok) throw redirect(`/plans/${args.params.planId}`);
  const sent = { date: textOf(form, 'date'), by: textOf(form, 'by'), post: textOf(form, 'post') };
  return { outcome, sent };
}

/** The approval as a page: where the window over the plan can't open, and for a link. */
export default function ApprovePage({ loaderData: { head }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['planDocument', 'ui']);
  const problems = useProblems(actionData?.outcome);
  return (
    <Panel title={t('step.approveTitle')}>
      <Form method="post" encType="multipart/form-data">
        <ApproveFields head={head} problems={problems} sent={actionData?.sent} />
        <DialogFooter>
          <Button component={Link} to={`/plans/${head.id}`} variant="default">
            {t('ui:cancel')}
          </Button>
          <Button type="submit">{t('step.approve')}</Button>
        </DialogFooter>
      </Form>
    </Panel>
  );
}
