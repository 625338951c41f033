import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { giveReset } from '#platform/access/operations/reset-password.ts';
import { drawQr } from '#platform/documents/qr/draw-qr.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { listMembers } from '../members/queries.ts';
import { ResetSheet } from '../ui/members/ResetSheet.tsx';
import classes from '../ui/people/people.module.css';
import type { Route } from './+types/member-password';

export async function loader(args: Route.LoaderArgs) {
  const { rows } = await read(args, listMembers, { id: args.params.membershipId, size: 1 });
  const [member] = rows;
  if (!member) throw data(null, { status: 404 });
  return {
    name: member.name,
    email: member.email,
    askedBy: member.resetAskedBy,
    askedWithoutCode: member.resetWithoutCode,
    hasServer: callerOf(args).kernel.config.smtpUrl !== null,
  };
}

export async function action(args: Route.ActionArgs) {
  const { membershipId } = args.params;
  const form = await args.request.formData();
  const outcome = await act(args, giveReset, {
    membershipId,
    delivery: form.get('delivery') === 'mail' ? 'mail' : 'link',
    withoutCode: form.has('withoutCode'),
  });
  if (!outcome.ok) return outcome;
  const { link, expiresAt, waits } = outcome.value;
  if (waits) return { ok: true as const, value: null };
  return { ok: true as const, value: { link, expiresAt, qr: link ? drawQr(link) : null } };
}

/** An administrator gives a colleague a link for a new password, by mail or on a sheet. */
export default function MemberPassword({
  loaderData: { name, email, askedBy, askedWithoutCode, hasServer },
  actionData,
  params,
}: Route.ComponentProps) {
  const { t } = useTranslation(['access', 'directory', 'directoryMembers']);
  const problems = useProblems(actionData);
  const at = `/staff/accounts/${params.membershipId}`;
  return (
    <>
      <PageHeader
        title={t('reset.giveTitle', { name })}
        lead={email}
        crumbs={[
          { title: t('directory:staff.title'), to: '/staff' },
          { title: t('directory:staff.accounts'), to: '/staff/accounts' },
          { title: name, to: at },
        ]}
      />
      {actionData?.ok && actionData.value === null && (
        <DoneNotice>{t('directoryMembers:reset.waits')}</DoneNotice>
      )}
      {askedBy && !actionData?.ok && (
        <p className={classes.faint}>{t('directoryMembers:reset.askedBy', { name: askedBy })}</p>
      )}
      {actionData?.ok && actionData.value ? (
        <ResetSheet made={actionData.value} {...{ name, email, hasServer, at }} />
      ) : (
        <div className={classes.form}>
          <FormShell problems={problems} actions={<Button type="submit">{t('reset.make')}</Button>}>
            <p>{t('reset.giveLead')}</p>
            <fieldset className={classes.choices}>
              <legend className="visually-hidden">{t('reset.delivery')}</legend>
              <label>
                <input type="radio" name="delivery" value="mail" defaultChecked />
                <span>
                  {t('reset.mail', { email })}
                  <span className={classes.faint}>{t('reset.mailHint')}</span>
                </span>
              </label>
              <label>
                <input type="radio" name="delivery" value="link" />
                <span>
                  {t('reset.link')}
                  <span className={classes.faint}>{t('reset.linkHint')}</span>
                </span>
              </label>
            </fieldset>
            <div className={classes.choices}>
              <label>
                <input type="checkbox" name="withoutCode" defaultChecked={askedWithoutCode} />
                <span>
                  {t('reset.withoutCode')}
                  <span className={classes.faint}>{t('reset.withoutCodeHint')}</span>
                </span>
              </label>
            </div>
          </FormShell>
        </div>
      )}
    </>
  );
}
