import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { CheckboxField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { setRegistrationFields } from '../../operations/registration/set-registration-fields.ts';
import { readEvent } from '../../planning/read-event.ts';
import { readRegistration } from '../../registration/read-registration.ts';
import type { RegistrationField } from '../../registration/schema.ts';
import classes from '../../ui/registration/registration.module.css';
import type { Route } from './+types/questions';

const types = ['text', 'number', 'yes', 'choice'] as const;
/** Empty questions below those that there are. */
const spare = 2;

export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  return {
    event: await read(args, readEvent, { eventId }),
    registration: await read(args, readRegistration, { eventId }),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { eventId } = args.params;
  const fields = questionsIn(form);
  const ifMatch = Number(form.get('version')) || undefined;
  return act(args, setRegistrationFields, { eventId, fields }, { ifMatch });
}

/** The questions of the form; one without words is left out, a new one gets a key that no other had. */
function questionsIn(form: FormData): RegistrationField[] {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const fields: RegistrationField[] = [];
  for (let at = 0; form.has(`${at}.label`); at++) {
    const label = text(`${at}.label`);
    if (!label) continue;
    const type = types.find((one) => one === text(`${at}.type`)) ?? 'text';
    fields.push({
      key: text(`${at}.key`) || crypto.randomUUID().slice(0, 8),
      label,
      type,
      required: form.has(`${at}.required`),
      choices:
        type === 'choice'
          ? text(`${at}.choices`)
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean)
          : [],
    });
  }
  return fields;
}

/** What an event asks of whoever registers. */
export default function Questions({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsRegistration', 'events']);
  const { event, registration } = loaderData;
  const problems = useProblems(actionData);
  const rows: (RegistrationField | null)[] = [
    ...registration.fields,
    ...Array<null>(spare).fill(null),
  ];
  return (
    <>
      <PageHeader
        title={t('fields.title')}
        lead={t('fields.lead')}
        crumbs={[
          { title: t('events:title'), to: '/events' },
          { title: event.title, to: `/events/${event.id}` },
          { title: t('tab'), to: `/events/${event.id}/registrations` },
        ]}
      />
      {actionData?.ok && <DoneNotice>{t('fields.saved')}</DoneNotice>}
      <FormShell
        key={registration.version}
        problems={problems}
        actions={<Button type="submit">{t('fields.save')}</Button>}
      >
        <input type="hidden" name="version" value={registration.version} />
        {rows.map((field, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place in the form
          <fieldset key={at} className={classes.question}>
            <legend className="visually-hidden">
              {t('fields.label')} {at + 1}
            </legend>
            <input type="hidden" name={`${at}.key`} value={field?.key ?? ''} />
            <TextField
              name={`${at}.label`}
              label={t('fields.label')}
              description={field ? t('fields.empty') : undefined}
              defaultValue={field?.label}
            />
            <SelectField
              name={`${at}.type`}
              label={t('fields.type')}
              defaultValue={field?.type ?? 'text'}
              data={types.map((value) => ({ value, label: t(`fields.types.${value}`) }))}
            />
            <TextareaField
              name={`${at}.choices`}
              label={t('fields.choices')}
              description={t('fields.choicesHint')}
              rows={2}
              defaultValue={field?.choices.join('\n')}
            />
            <CheckboxField
              name={`${at}.required`}
              label={t('fields.required')}
              defaultChecked={field?.required}
              value="yes"
              mt="xl"
            />
          </fieldset>
        ))}
      </FormShell>
    </>
  );
}
