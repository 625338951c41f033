import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, Link, redirect, useSearchParams } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import { Facts } from '#ui/page/Facts.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { sayCode } from '../../certificates/code.ts';
import { listCertificates } from '../../certificates/list-certificates.ts';
import {
  reissueCertificate,
  revokeCertificate,
} from '../../operations/certificates/revoke-certificate.ts';
import classes from '../../ui/certificates/certificates.module.css';
import { useSayCredit } from '../../ui/certificates/say-credit.ts';
import type { Route } from './+types/certificate';

export async function loader(args: Route.LoaderArgs) {
  const { certificateId } = args.params;
  const { rows } = await read(args, listCertificates, { certificateId });
  const [certificate] = rows;
  if (!certificate) throw data({ code: 'not-found' }, { status: 404 });
  return { certificate };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const { certificateId } = args.params;
  const reason = text('reason');
  if (text('intent') === 'revoke') {
    const outcome = await act(args, revokeCertificate, { certificateId, reason });
    if (outcome.ok) throw redirect(`/certificates/${certificateId}?done=revoked`);
    return { part: 'revoke' as const, outcome };
  }
  const guest = form.has('guest')
    ? { name: text('guest'), organisation: text('organisation') }
    : undefined;
  const outcome = await act(args, reissueCertificate, { certificateId, reason, guest });
  if (outcome.ok) throw redirect(`/certificates/${outcome.value.certificateId}?done=reissued`);
  return { part: 'reissue' as const, outcome };
}

/** One certificate of the register: what it says, and how it is revoked. */
export default function Certificate({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsCertificates');
  const sayCredit = useSayCredit();
  const [search] = useSearchParams();
  const problems = useProblems(actionData?.outcome);
  const problemsOf = (part: 'reissue' | 'revoke') => (actionData?.part === part ? problems : null);
  const { certificate } = loaderData;
  const { number, revokedAt, revokedReason, replaced } = certificate;
  const done = (['revoked', 'reissued'] as const).find((one) => one === search.get('done'));
  return (
    <>
      <PageHeader
        title={t('one.revokeTitle', { number })}
        crumbs={[{ title: t('list.title'), to: '/certificates' }]}
      />
      {done && !actionData && <DoneNotice>{t(`one.${done}`)}</DoneNotice>}
      <Facts
        facts={[
          { label: t('fact.name'), value: certificate.name },
          { label: t('fact.organisation'), value: certificate.organisation },
          {
            label: t('fact.event'),
            value: <Link to={`/events/${certificate.eventId}`}>{certificate.title}</Link>,
          },
          { label: t('fact.role'), value: t(`role.${certificate.role}`) },
          { label: t('fact.credit'), value: sayCredit(certificate.credit) },
          { label: t('fact.replaces'), value: certificate.replaces },
          { label: t('list.revoked'), value: revokedReason },
          {
            label: t('one.check'),
            value: <a href={`/c/${certificate.code}`}>{sayCode(certificate.code)}</a>,
          },
        ]}
      />
      <div className={classes.part}>
        {!replaced && (
          <Panel title={t('one.reissue')} framed>
            <FormShell
              className={classes.reason}
              method="post"
              problems={problemsOf('reissue')}
              labels={{
                reason: t('one.reason'),
                'guest.name': t('one.guest'),
                'guest.organisation': t('fact.organisation'),
              }}
              actions={
                <Button type="submit" name="intent" value="reissue" variant="default">
                  {t('one.reissue')}
                </Button>
              }
            >
              <p className={classes.lead}>
                {t(certificate.personId ? 'one.reissueLead' : 'one.reissueGuest')}{' '}
                {certificate.personId && (
                  <Link to={`/people/${certificate.personId}`}>{t('one.card')}</Link>
                )}
              </p>
              {!certificate.personId && (
                <>
                  <TextField
                    name="guest"
                    label={t('one.guest')}
                    defaultValue={certificate.name}
                    maxLength={200}
                    required
                  />
                  <TextField
                    name="organisation"
                    label={t('fact.organisation')}
                    defaultValue={certificate.organisation}
                    maxLength={300}
                  />
                </>
              )}
              <TextField name="reason" label={t('one.reason')} required minLength={3} />
            </FormShell>
          </Panel>
        )}
        {!revokedAt && (
          <Panel title={t('one.revoke')} framed>
            <FormShell
              className={classes.reason}
              method="post"
              problems={problemsOf('revoke')}
              labels={{ reason: t('one.reason') }}
              actions={
                <Button type="submit" name="intent" value="revoke" color="red">
                  {t('one.revoke')}
                </Button>
              }
            >
              <p className={classes.lead}>{t('one.revokeLead')}</p>
              <TextareaField
                name="reason"
                label={t('one.reason')}
                rows={2}
                required
                minLength={3}
              />
            </FormShell>
          </Panel>
        )}
      </div>
    </>
  );
}
