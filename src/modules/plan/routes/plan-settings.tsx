import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { holds } from '#platform/access/permission.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { updatePlan } from '../operations/update-plan.ts';
import { planPermissions } from '../permissions.ts';
import { getPlanHead } from '../queries/get-plan-head.ts';
import { listStaff } from '../queries/list-staff.ts';
import { amendedStates, type PlanKind, planKinds } from '../schema.ts';
import classes from '../ui/document/form.module.css';
import type { Route } from './+types/plan-settings';
import { textOf } from './plan-form.ts';

export async function loader(args: Route.LoaderArgs) {
  const actor = actorOf(args);
  const [head, staff] = await Promise.all([
    read(args, getPlanHead, { planId: args.params.planId }),
    read(args, listStaff, {}),
  ]);
  return {
    head,
    staff,
    mayEdit: head.state !== 'closed' && holds(actor, 'plan.update', planPermissions['plan.update']),
    mayRemove:
      head.state === 'draft' && holds(actor, 'plan.remove', planPermissions['plan.remove']),
  };
}

/** Saves what stands around the table. Period and approval block are fixed once approved. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => textOf(form, name);
  const signature = { post: text('signaturePost'), name: text('signatureName') };
  return act(
    args,
    updatePlan,
    {
      planId: args.params.planId,
      title: text('title'),
      kind: text('kind') as PlanKind,
      introduction: text('introduction'),
      signature: signature.post || signature.name ? signature : null,
      controllerId: text('controllerId') || null,
      ...(form.has('period.0')
        ? { period: [text('period.0'), text('period.1')] as [string, string] }
        : {}),
      ...(form.has('approval.by')
        ? {
            approval: {
              stamp: text('approval.stamp') || null,
              by: text('approval.by') || null,
              post: text('approval.post') || null,
            },
          }
        : {}),
    },
    { ifMatch: Number(form.get('version')) || undefined },
  );
}

export default function PlanSettings({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['planDocument', 'plan']);
  const { head, staff, mayEdit, mayRemove } = loaderData;
  const fixed = amendedStates.includes(head.state);
  const labels = {
    title: t('settings.title'),
    'period.0': t('plans.starts'),
    'period.1': t('plans.ends'),
    kind: t('plans.kind'),
  };
  return (
    <div className={classes.narrow}>
      <FormShell
        problems={useProblems(actionData)}
        labels={labels}
        actions={mayEdit && <Button type="submit">{t('document.save')}</Button>}
      >
        <input type="hidden" name="version" value={head.version} />
        <fieldset disabled={!mayEdit} className={classes.fieldset}>
          <TextField name="title" label={labels.title} defaultValue={head.title} required />
          <SelectField
            name="kind"
            label={labels.kind}
            defaultValue={head.kind}
            data={planKinds.map((kind) => ({ value: kind, label: t(`plan:kind.${kind}`) }))}
          />
          {fixed ? (
            <p className={classes.note}>{t('settings.fixed')}</p>
          ) : (
            <div className={classes.pair}>
              <DateField
                name="period.0"
                label={labels['period.0']}
                defaultValue={head.startsOn}
                required
              />
              <DateField
                name="period.1"
                label={labels['period.1']}
                defaultValue={head.endsOn}
                required
              />
            </div>
          )}
          <TextareaField
            name="introduction"
            label={t('settings.introduction')}
            defaultValue={head.introduction}
            autosize
            minRows={4}
            maxRows={16}
          />
          {!fixed && (
            <>
              <TextField
                name="approval.stamp"
                label={t('settings.stamp')}
                defaultValue={head.approval.stamp ?? ''}
                placeholder={t('document.stamp')}
              />
              <div className={classes.pair}>
                <TextField
                  name="approval.by"
                  label={t('step.approveBy')}
                  defaultValue={head.approval.by ?? ''}
                />
                <TextField
                  name="approval.post"
                  label={t('step.approvePost')}
                  defaultValue={head.approval.post ?? ''}
                />
              </div>
            </>
          )}
          <div className={classes.pair}>
            <TextField
              name="signaturePost"
              label={t('settings.signaturePost')}
              defaultValue={head.signature?.post ?? ''}
            />
            <TextField
              name="signatureName"
              label={t('settings.signatureName')}
              defaultValue={head.signature?.name ?? ''}
            />
          </div>
          <SelectField
            name="controllerId"
            label={t('settings.controller')}
            description={t('settings.controllerHint')}
            defaultValue={head.controllerId ?? ''}
            data={[
              { value: '', label: t('settings.nobody') },
              ...staff.map(({ id, label }) => ({ value: id, label })),
            ]}
          />
        </fieldset>
      </FormShell>
      {mayRemove && (
        <div className={classes.part}>
          <Panel title={t('settings.removeTitle')}>
            <p className={classes.note}>{t('settings.removeText')}</p>
            <ConfirmButton
              label={t('settings.remove')}
              action={`/plans/${head.id}`}
              fields={{ intent: 'remove', version: String(head.version) }}
              question={t('settings.removeSure', { title: head.title })}
              confirm={t('settings.remove')}
            />
          </Panel>
        </div>
      )}
    </div>
  );
}
