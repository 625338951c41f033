import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { act, actorOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DialogFooter } from '#ui/dialog/Dialog.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { muteFinding } from '../operations/mute-finding.ts';
import { MuteFields } from '../ui/document/findings/MuteFields.tsx';
import type { Route } from './+types/plan-mute';
import { textOf } from './plan-form.ts';

export function loader(args: Route.LoaderArgs) {
  actorOf(args);
  const { searchParams } = new URL(args.request.url);
  return { rule: searchParams.get('rule') ?? '', item: searchParams.get('item') ?? '' };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { planId } = args.params;
  const [rule, item, reason] = [
    textOf(form, 'rule'),
    textOf(form, 'item'),
    textOf(form, 'reason'),
  ] as const;
  const outcome = await act(args, muteFinding, { planId, rule, item, reason });
  if (outcome.ok) throw redirect(`/plans/${planId}/findings`);
  return { outcome, reason };
}

/** Silencing a finding as a page: where the window over the findings can't open. */
export default function MutePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation(['planDocument', 'ui']);
  const problems = useProblems(actionData?.outcome);
  return (
    <Panel title={t(loaderData.item ? 'findings.muteItem' : 'findings.muteWhole', loaderData)}>
      <Form method="post">
        <MuteFields {...loaderData} problems={problems} sent={actionData?.reason} />
        <DialogFooter>
          <Button component={Link} to={`/plans/${params.planId}/findings`} variant="default">
            {t('ui:cancel')}
          </Button>
          <Button type="submit">{t('findings.mute')}</Button>
        </DialogFooter>
      </Form>
    </Panel>
  );
}
