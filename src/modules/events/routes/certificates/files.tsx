import { Button } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useRevalidator } from 'react-router';
import { keptHours } from '#platform/jobs/made-file.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { listCertificateFiles } from '../../certificates/files/list-files.ts';
import { fileForms } from '../../certificates/files/schema.ts';
import { listCertificates } from '../../certificates/list-certificates.ts';
import {
  beginCertificateFile,
  stopCertificateFile,
} from '../../operations/certificates/make-file.ts';
import classes from '../../ui/certificates/certificates.module.css';
import { FilesTable } from '../../ui/certificates/FilesTable.tsx';
import type { Route } from './+types/files';
import { certificatesAsked } from './certificates-asked.ts';

/** How often the page asks while a file is made, milliseconds. */
const pause = 1500;

const askedOf = (request: Request) => {
  const params = new URL(request.url).searchParams;
  const { eventId, organisationId, year } = certificatesAsked(params);
  const form = fileForms.find((one) => one === params.get('form')) ?? 'pdf';
  return { eventId, organisationId, year, form };
};

export async function loader(args: Route.LoaderArgs) {
  const { form, ...asked } = askedOf(args.request);
  const { total, rows } =
    asked.eventId || asked.organisationId
      ? await read(args, listCertificates, { ...asked, state: 'valid', size: 1 })
      : { total: 0, rows: [] };
  return {
    form,
    total,
    of: (asked.eventId ? rows[0]?.title : rows[0]?.organisation) ?? '',
    year: asked.year,
    files: await read(args, listCertificateFiles, {}),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  if (form.get('intent') === 'stop')
    return act(args, stopCertificateFile, { workId: String(form.get('id')) });
  const outcome = await act(args, beginCertificateFile, askedOf(args.request));
  if (outcome.ok) throw redirect('/certificates/files');
  return outcome;
}

/** Many certificates in one file: asked for here, made in the background, fetched here for a day. */
export default function CertificateFiles({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsCertificates');
  const problems = useProblems(actionData);
  const { form, total, of, year, files } = loaderData;
  const goesOn = files.some(({ state }) => state === 'waiting' || state === 'running');
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!goesOn) return;
    const timer = setInterval(() => void revalidate(), pause);
    return () => clearInterval(timer);
  }, [goesOn, revalidate]);
  return (
    <>
      <PageHeader
        title={t('files.title')}
        crumbs={[{ title: t('list.title'), to: '/certificates' }]}
      />
      <ProblemNotice problems={problems} />
      {total > 0 && (
        <Panel title={[of, year].filter(Boolean).join(', ')} framed>
          <p className={classes.lead}>{t(`files.lead.${form}`, { count: total })}</p>
          <Form method="post">
            <Button type="submit">{t('files.start')}</Button>
          </Form>
        </Panel>
      )}
      <p className={classes.lead}>
        {t('files.kept', { hours: keptHours })}{' '}
        {goesOn && (
          <Link to="/certificates/files" reloadDocument>
            {t('issue.refresh')}
          </Link>
        )}
      </p>
      <FilesTable files={files} empty={<EmptyState icon={IconFileZip} title={t('files.none')} />} />
    </>
  );
}
