import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { readCertificateForm } from '../../certificates/read-form.ts';
import {
  rotateSigningKey,
  setCertificateForm,
} from '../../operations/certificates/set-certificates.ts';
import {
  removeCertificateTemplate,
  setCertificateTemplate,
} from '../../operations/certificates/set-template.ts';
import { eventChoices } from '../../planning/choices.ts';
import classes from '../../ui/certificates/certificates.module.css';
import { TemplatePanel } from '../../ui/certificates/TemplatePanel.tsx';
import type { Route } from './+types/certificate-form';

export async function loader(args: Route.LoaderArgs) {
  const { kinds } = await read(args, eventChoices, {});
  return { ...(await read(args, readCertificateForm, {})), kinds };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const kind = text('kind') || null;
  const file = form.get('file');
  switch (text('intent')) {
    case 'rotate':
      return { part: 'keys' as const, outcome: await act(args, rotateSigningKey, {}) };
    case 'remove-template':
      return {
        part: 'template' as const,
        outcome: await act(args, removeCertificateTemplate, { kind }),
      };
    case 'template': {
      const given =
        file instanceof File
          ? { name: file.name || '-', content: new Uint8Array(await file.arrayBuffer()) }
          : { name: '-', content: new Uint8Array() };
      return {
        part: 'template' as const,
        outcome: await act(args, setCertificateTemplate, { kind, file: given }),
      };
    }
  }
  const said = {
    series: text('series'),
    signerPost: text('signerPost'),
    signerName: text('signerName'),
  };
  const ifMatch = Number(form.get('version'));
  return { part: 'form' as const, outcome: await act(args, setCertificateForm, said, { ifMatch }) };
}

/** What stands on every certificate of the centre, and the keys that sign them. */
export default function CertificateForm({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsCertificates');
  const problems = useProblems(actionData?.outcome);
  const problemsOf = (part: 'form' | 'template') => (actionData?.part === part ? problems : null);
  const { series, signerPost, signerName, version, keys, templates, kinds } = loaderData;
  return (
    <>
      <PageHeader
        title={t('form.title')}
        crumbs={[{ title: t('list.title'), to: '/certificates' }]}
      />
      {actionData?.outcome.ok && (
        <DoneNotice>{t(actionData.part === 'keys' ? 'form.rotated' : 'form.saved')}</DoneNotice>
      )}
      <FormShell
        className={classes.reason}
        method="post"
        problems={problemsOf('form')}
        labels={{
          series: t('form.series'),
          signerPost: t('form.signerPost'),
          signerName: t('form.signerName'),
        }}
        actions={<Button type="submit">{t('form.save')}</Button>}
      >
        <input type="hidden" name="version" value={version} />
        <TextField
          name="series"
          label={t('form.series')}
          description={t('form.seriesHint')}
          defaultValue={series}
          maxLength={20}
        />
        <TextField
          name="signerPost"
          label={t('form.signerPost')}
          defaultValue={signerPost}
          maxLength={200}
        />
        <TextField
          name="signerName"
          label={t('form.signerName')}
          defaultValue={signerName}
          maxLength={200}
        />
      </FormShell>
      <TemplatePanel templates={templates} kinds={kinds} problems={problemsOf('template')} />
      <div className={classes.part}>
        <Panel title={t('form.keys')}>
          <p className={classes.lead}>{t('form.keysLead')}</p>
          {keys.length === 0 ? (
            <p>{t('form.noKeys')}</p>
          ) : (
            <ul className={classes.keys}>
              {keys.map(({ id, createdAt, retiredAt }) => (
                <li key={id}>
                  {t('form.made')} <Moment at={createdAt} /> –{' '}
                  {t(retiredAt ? 'form.retired' : 'form.present')}
                </li>
              ))}
            </ul>
          )}
          <ConfirmButton
            label={t('form.rotate')}
            fields={{ intent: 'rotate' }}
            question={t('form.rotateQuestion')}
            confirm={t('form.rotate')}
          >
            <p>{t('form.rotateText')}</p>
          </ConfirmButton>
        </Panel>
      </div>
    </>
  );
}
