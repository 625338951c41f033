import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { z } from 'zod';
import { callerOf } from '#platform/pages/caller.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useToday } from '#ui/time/today.tsx';
import { proposeShare } from '../../operations/shares/share-objects.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { type SharedField, sharedFields, shareKinds } from '../../shares/schema.ts';
import classes from '../../ui/centres/centres.module.css';
import { CheckList } from '../../ui/organisations/CheckList.tsx';
import { PersonField } from '../../ui/sections/PersonField.tsx';
import { personTyped } from '../sections/person-typed.ts';
import type { Route } from './+types/share-new';

const kindOf = (params: URLSearchParams) =>
  z.enum(shareKinds).catch('organisation').parse(params.get('kind'));

export async function loader(args: Route.LoaderArgs) {
  const language = callerOf(args).locale;
  const choices = await read(args, readPeopleChoices, { language });
  return { organisations: choices.organisations, sections: choices.sections };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const kind = kindOf(new URL(args.request.url).searchParams);
  let objectId = text('objectId');
  if (kind === 'person') {
    const typed = await personTyped(args, 'objectId', objectId);
    if ('problem' in typed) return { ok: false as const, code: 'invalid', fields: [typed.problem] };
    objectId = typed.id ?? '';
  }
  if (!objectId)
    return {
      ok: false as const,
      code: 'invalid',
      fields: [{ path: 'objectId', code: 'required', message: '' }],
    };
  const outcome = await act(args, proposeShare, {
    code: text('code'),
    kind,
    objectId,
    fields: form.getAll('fields').map(String) as SharedField[],
    agreementNumber: text('agreementNumber'),
    agreedOn: text('agreedOn'),
    since: text('since') || null,
    until: text('until') || null,
    note: text('note'),
  });
  return outcome.ok ? redirect('/centres?proposed=1') : outcome;
}

/** A form: to whom, what, by which agreement. The other centre has to agree. */
export default function ShareNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['centres', 'ui']);
  const today = useToday();
  const problems = useProblems(actionData);
  const [params] = useSearchParams();
  const kind = kindOf(params);
  const options = kind === 'section' ? loaderData.sections : loaderData.organisations;
  const labels = {
    code: t('share.code'),
    objectId: t('share.objectField'),
    agreementNumber: t('share.agreementNumber'),
    agreedOn: t('share.agreedOn'),
    since: t('link.since'),
    until: t('link.until'),
    note: t('share.note'),
  };
  return (
    <>
      <PageHeader title={t('share.newTitle')} crumbs={[{ title: t('title'), to: '/centres' }]} />
      <div className={classes.form}>
        <p className={classes.lead}>{t('share.lead')}</p>
        <nav className={classes.kinds} aria-label={t('share.kind')}>
          {shareKinds.map((one) => (
            <Link key={one} to={`?kind=${one}`} aria-current={one === kind ? 'true' : undefined}>
              {t(`share.kinds.${one}`)}
            </Link>
          ))}
        </nav>
        <FormShell
          key={kind}
          problems={problems}
          labels={labels}
          actions={
            <>
              <Button type="submit">{t('link.ask')}</Button>
              <Button component={Link} to="/centres" variant="subtle">
                {t('ui:cancel')}
              </Button>
            </>
          }
        >
          {kind === 'person' ? (
            <PersonField name="objectId" label={labels.objectId} required />
          ) : (
            <SelectField
              name="objectId"
              label={labels.objectId}
              required
              defaultValue={params.get('object') ?? ''}
              data={[
                { value: '', label: t('share.choose') },
                ...options.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <TextField name="code" label={labels.code} description={t('share.codeHint')} required />
          <CheckList
            name="fields"
            legend={t('share.fields')}
            choices={sharedFields.map((value) => ({ value, label: t(`share.field.${value}`) }))}
          />
          <div className={classes.pair}>
            <TextField name="agreementNumber" label={labels.agreementNumber} required />
            <DateField name="agreedOn" label={labels.agreedOn} required />
          </div>
          <div className={classes.pair}>
            <DateField name="since" label={labels.since} defaultValue={today} />
            <DateField name="until" label={labels.until} description={t('link.untilHint')} />
          </div>
          <TextareaField name="note" label={labels.note} rows={2} />
        </FormShell>
      </div>
    </>
  );
}
