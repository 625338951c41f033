import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { Facts } from '#ui/page/Facts.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
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
  const input = {
    certificateId: args.params.certificateId,
    reason: String(form.get('reason') ?? ''),
  };
  const operation = form.get('intent') === 'reissue' ? reissueCertificate : revokeCertificate;
  const outcome = await act(args, operation, input);
  if (outcome.ok) throw redirect(`/certificates/${outcome.value.certificateId}`);
  return outcome;
}

/** One certificate of the register: what it says, and how it is revoked. */
export default function Certificate({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsCertificates');
  const sayCredit = useSayCredit();
  const problems = useProblems(actionData);
  const { certificate } = loaderData;
  const { number, revokedAt, revokedReason } = certificate;
  return (
    <>
      <PageHeader
        title={t('one.revokeTitle', { number })}
        crumbs={[{ title: t('list.title'), to: '/certificates' }]}
      />
      <Facts
        facts={[
          { label: t('fact.name'), value: certificate.name },
          { label: t('fact.organisation'), value: certificate.organisation },
          { label: t('fact.event'), value: certificate.title },
          { label: t('fact.role'), value: t(`role.${certificate.role}`) },
          { label: t('fact.credit'), value: sayCredit(certificate.credit) },
          { label: t('fact.replaces'), value: certificate.replaces },
          { label: t('list.revoked'), value: revokedReason },
          {
            label: t('one.check'),
            value: <a href={`/c/${certificate.code}`}>{certificate.code}</a>,
          },
        ]}
      />
      <div className={classes.part}>
        <FormShell
          className={classes.reason}
          method="post"
          problems={problems}
          labels={{ reason: t('one.reason') }}
          actions={
            <>
              {!revokedAt && (
                <Button type="submit" name="intent" value="revoke" color="red">
                  {t('one.revoke')}
                </Button>
              )}
              <Button type="submit" name="intent" value="reissue" variant="default">
                {t('one.reissue')}
              </Button>
            </>
          }
        >
          <p className={classes.lead}>{t('one.revokeLead')}</p>
          <p className={classes.lead}>{t('one.reissueLead')}</p>
          <TextareaField name="reason" label={t('one.reason')} rows={2} required minLength={3} />
        </FormShell>
      </div>
    </>
  );
}
