import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import { Figures } from '#ui/page/Figures.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import type { ImportPreview } from '../../queries/get-import.ts';
import { planKinds } from '../../schema.ts';
import { countReading, firstDoubt, placeId } from './count-reading.ts';
import classes from './preview.module.css';

/** The head of the preview: what was read in figures, title and period, the one main action. */
export function PreviewHeader({
  preview,
  outcome,
  label,
}: {
  preview: ImportPreview;
  outcome: Outcome<unknown> | undefined;
  label: string;
}) {
  const { t } = useTranslation(['planImport', 'plan', 'shell']);
  const problems = useProblems(outcome);
  const busy = useNavigation().formData?.get('intent') === 'accept';
  const { reading } = preview;
  const figures = countReading(reading);
  const doubt = firstDoubt(reading);
  const newPeople = preview.names.filter(({ personId }) => personId === null).length;
  return (
    <>
      <PageHeader
        title={reading.title.split('\n')[0] || preview.fileName}
        lead={t('preview.lead', { file: preview.fileName })}
        crumbs={[
          { title: t('shell:nav.plansList'), to: '/plans' },
          { title: t('start.title'), to: '/plans/import' },
        ]}
        action={
          <Form method="post" id="accept">
            <input type="hidden" name="intent" value="accept" />
            <Button type="submit" loading={busy}>
              {t('preview.accept')}
            </Button>
          </Form>
        }
        more={
          <ConfirmButton
            label={t('preview.discard')}
            variant="default"
            fields={{ intent: 'discard' }}
            question={t('preview.discardSure')}
            confirm={t('preview.discard')}
          />
        }
      />
      <Figures
        figures={[
          { label: t('preview.chapters'), value: figures.chapters },
          { label: t('preview.items'), value: figures.items },
          { label: t('preview.bullets'), value: figures.bullets },
          { label: t('preview.newPeople'), value: newPeople, href: '?view=people' },
          {
            label: t('preview.doubts'),
            value: figures.doubts,
            tone: figures.doubts > 0 ? 'due' : 'done',
            href: doubt ? `?view=reading#${placeId(doubt)}` : undefined,
          },
        ]}
      />
      <details className={classes.head} open={!reading.period || Boolean(problems)}>
        <summary>
          {t('preview.head')}
          {!reading.period && <strong className={classes.missing}>{t('preview.noPeriod')}</strong>}
        </summary>
        <FormShell
          problems={problems}
          labels={{
            title: t('preview.planTitle'),
            starts: t('preview.starts'),
            ends: t('preview.ends'),
            approvalDate: t('preview.approvalDate'),
          }}
          actions={
            <Button type="submit" variant="default">
              {t('preview.save')}
            </Button>
          }
        >
          <input type="hidden" name="intent" value="head" />
          <TextField
            name="title"
            label={t('preview.planTitle')}
            defaultValue={reading.title.replaceAll('\n', ' ')}
            required
          />
          <div className={classes.dates}>
            <DateField
              name="starts"
              label={t('preview.starts')}
              defaultValue={reading.period?.[0] ?? ''}
              required
            />
            <DateField
              name="ends"
              label={t('preview.ends')}
              defaultValue={reading.period?.[1] ?? ''}
              required
            />
            <DateField
              name="approvalDate"
              label={t('preview.approvalDate')}
              description={[reading.approval.by, reading.approval.dateText]
                .filter(Boolean)
                .join(', ')}
              defaultValue={reading.approval.date ?? ''}
            />
            <SelectField
              name="kind"
              form="accept"
              label={t('preview.kind')}
              data={planKinds.map((kind) => ({ value: kind, label: t(`plan:kind.${kind}`) }))}
            />
          </div>
        </FormShell>
      </details>
      <Tabs
        label={label}
        tabs={[
          { label: t('preview.reading'), to: '?view=reading' },
          { label: t('preview.columns'), to: '?view=columns' },
          { label: t('preview.people'), to: '?view=people', count: preview.names.length },
          { label: t('preview.checking'), to: '?view=checking' },
        ]}
      />
    </>
  );
}
