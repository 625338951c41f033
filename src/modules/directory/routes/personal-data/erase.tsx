import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import { Facts } from '#ui/page/Facts.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { erasePerson } from '../../operations/personal-data/erase-person.ts';
import { previewErasure } from '../../personal-data/preview-erasure.ts';
import classes from '../../ui/people/people.module.css';
import type { Route } from './+types/erase';

export function loader(args: Route.LoaderArgs) {
  return read(args, previewErasure, { id: args.params.personId });
}

const askers = ['person', 'term', 'court', 'other'] as const;

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const id = args.params.personId;
  const outcome = await act(args, erasePerson, {
    id,
    confirm: text('confirm'),
    reason: text('reason'),
    askedBy: askers.find((one) => one === text('askedBy')) ?? 'other',
  });
  return outcome.ok ? redirect(`/people/${id}`) : outcome;
}

/** What erasing a person takes away and what stays under which pseudonym; done when the name is written by hand. */
export default function Erase({ loaderData: person, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['personalData', 'people', 'ui']);
  const problems = useProblems(actionData);
  const name = (table: string) => t(`table.${table}` as 'table.post', { defaultValue: table });
  const list = (rows: readonly { table: string; rows: number }[]) =>
    rows.map(({ table, rows: count }) => ({ label: name(table), value: count }));
  return (
    <>
      <PageHeader
        title={t('erase.title', { name: person.shortName })}
        lead={t('erase.lead')}
        crumbs={[
          { title: person.shortName, to: `/people/${person.id}` },
          { title: t('data.open'), to: `/people/${person.id}/data` },
        ]}
      />
      <div className={classes.form}>
        <Panel title={t('erase.goes')} framed>
          <Facts
            facts={[
              { label: t('table.person'), value: person.shortName },
              ...list(person.goes),
              ...(person.accounts > 0
                ? [{ label: t('erase.account'), value: t('erase.accountGoes') }]
                : []),
            ]}
          />
        </Panel>
        <Panel title={t('erase.stays')} framed>
          <Facts
            facts={[
              { label: t('erase.under'), value: person.pseudonym },
              ...list(person.stays),
              { label: t('erase.log'), value: person.log },
            ]}
          />
        </Panel>
        <p className={classes.note}>{t('erase.files')}</p>
        {person.works || person.erasedAt ? (
          <p role="alert">{t(person.erasedAt ? 'erase.erased' : 'erase.works')}</p>
        ) : (
          <FormShell
            problems={problems}
            labels={{ reason: t('erase.reason'), confirm: person.shortName }}
            actions={
              <>
                <Button type="submit" color="red">
                  {t('erase.act')}
                </Button>
                <Button component={Link} to={`/people/${person.id}/data`} variant="subtle">
                  {t('ui:cancel')}
                </Button>
              </>
            }
          >
            <SelectField
              name="askedBy"
              label={t('erase.askedBy')}
              data={askers.map((value) => ({ value, label: t(`erase.asked.${value}`) }))}
            />
            <TextField name="reason" label={t('erase.reason')} maxLength={500} required />
            <TextField
              name="confirm"
              label={t('erase.confirm', { name: person.shortName })}
              autoComplete="off"
              required
            />
          </FormShell>
        )}
      </div>
    </>
  );
}
