import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useNavigation } from 'react-router';
import { limits } from '#platform/documents/source/limits.ts';
import { AppError } from '#platform/errors.ts';
import { act, outcomeOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { startImport } from '../operations/start-import.ts';
import { listImports } from '../queries/get-import.ts';
import classes from '../ui/import/import-start.module.css';
import { RecentImports } from '../ui/import/RecentImports.tsx';
import type { Route } from './+types/import-start';

export function loader(args: Route.LoaderArgs) {
  return read(args, listImports, { size: 10 });
}

/** Reads the chosen file, or what was pasted, and goes to its preview. `?plan=` reads a plan again. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const planId = new URL(args.request.url).searchParams.get('plan');
  const given = await documentOf(form);
  if (!given) return outcomeOf(new AppError('invalid', { reason: 'plan.import.nothing' }));
  const outcome = await act(args, startImport, { ...given, planId });
  return outcome.ok ? redirect(`/plans/imports/${outcome.value.importId}`) : outcome;
}

async function documentOf(
  form: FormData,
): Promise<{ fileName: string; content: Uint8Array<ArrayBuffer> } | null> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) {
    return { fileName: file.name, content: new Uint8Array(await file.arrayBuffer()) };
  }
  const pasted = String(form.get('pasted') ?? '');
  return pasted.trim()
    ? { fileName: 'pasted.txt', content: new TextEncoder().encode(pasted) }
    : null;
}

export default function ImportStart({ loaderData: imports, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['planImport', 'shell']);
  const problems = useProblems(actionData);
  const reading = useNavigation().state === 'submitting';
  return (
    <>
      <PageHeader
        title={t('start.title')}
        lead={t('start.lead')}
        crumbs={[{ title: t('shell:nav.plansList'), to: '/plans' }]}
      />
      <div className={classes.ways}>
        <FormShell
          problems={problems}
          encType="multipart/form-data"
          actions={
            <Button type="submit" loading={reading} size="md">
              {reading ? t('start.reading') : t('start.submit')}
            </Button>
          }
        >
          <FileDrop
            name="file"
            label={t('start.file')}
            hint={t('start.hint')}
            accept=".docx,.xlsx,.odt,.html,.htm,.txt,.tsv,.doc,.rtf,.pdf,.xls,.ods"
            limit={limits.fileBytes}
          />
          <details className={classes.paste}>
            <summary>{t('start.paste')}</summary>
            <TextareaField name="pasted" aria-label={t('start.pasteLabel')} rows={8} />
          </details>
        </FormShell>
      </div>
      {imports.rows.length > 0 && (
        <Panel
          title={t('start.recent')}
          action={<Link to="/plans">{t('shell:nav.plansList')}</Link>}
        >
          <RecentImports rows={imports.rows} />
        </Panel>
      )}
    </>
  );
}
