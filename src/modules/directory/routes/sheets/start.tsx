import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { redirect, useNavigation, useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { AppError } from '#platform/errors.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { act, actorOf, outcomeOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField, TextareaField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { startSheet } from '../../operations/sheets/start-sheet.ts';
import { sheetPermissions } from '../../permissions/sheets.ts';
import { type SheetKind, sheetKinds } from '../../sheets/kinds.ts';
import { listSheets } from '../../sheets/queries.ts';
import { readSheetWords } from '../../sheets/read-words.ts';
import { sheetLimits } from '../../sheets/reading/table.ts';
import { HistoryTable } from '../../ui/sheets/HistoryTable.tsx';
import classes from '../../ui/sheets/sheets.module.css';
import type { Route } from './+types/start';
import { sheetsAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { sort, input } = sheetsAsked(new URL(args.request.url).searchParams);
  const actor = actorOf(args);
  const whole = holds(actor, 'sheet.export', sheetPermissions['sheet.export']);
  const { values } = await read(args, readSheetWords, {
    kind: 'people',
    language: callerOf(args).locale,
    values: ['organisation'],
  });
  return {
    sheets: await read(args, listSheets, input),
    sort,
    organisations: values.organisation ?? [],
    whole,
  };
}

/** Takes the file, or the pasted rows, and goes to the sheet's own page. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const say = translator(callerOf(args).locale).getFixedT(null, 'sheets');
  const given = await rowsOf(form, `${say('start.pasted')}.csv`);
  if (!given) return outcomeOf(new AppError('invalid', { reason: 'sheets.nothing' }));
  const outcome = await act(args, startSheet, {
    ...given,
    kind: String(form.get('kind')) as SheetKind,
    organisationId: String(form.get('organisationId') ?? '') || null,
  });
  return outcome.ok ? redirect(`/sheets/${outcome.value.importId}`) : outcome;
}

async function rowsOf(
  form: FormData,
  pastedName: string,
): Promise<{ fileName: string; content: Uint8Array<ArrayBuffer> } | null> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0)
    return { fileName: file.name, content: new Uint8Array(await file.arrayBuffer()) };
  const pasted = String(form.get('pasted') ?? '');
  return pasted.trim() ? { fileName: pastedName, content: new TextEncoder().encode(pasted) } : null;
}

/** Where sheets are brought in, and those that were. */
export default function Sheets({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('sheets');
  const [params] = useSearchParams();
  const { sheets, sort, organisations, whole } = loaderData;
  const problems = useProblems(actionData);
  const sending = useNavigation().state === 'submitting';
  const everywhere = whole ? [{ value: '', label: t('start.everywhere') }] : [];
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className={classes.start}>
        <FormShell
          problems={problems}
          encType="multipart/form-data"
          actions={
            <Button type="submit" size="md" loading={sending}>
              {t('start.submit')}
            </Button>
          }
        >
          <SelectField
            name="kind"
            label={t('start.kind')}
            data={sheetKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <SelectField
            name="organisationId"
            label={t('start.organisation')}
            data={[
              ...everywhere,
              ...organisations.map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
          <FileDrop
            name="file"
            label={t('start.file')}
            hint={t('start.hint')}
            accept=".xlsx,.csv,.txt,.tsv,.xls,.ods"
            limit={sheetLimits.fileBytes}
          />
          <details className={classes.paste}>
            <summary>{t('start.paste')}</summary>
            <TextareaField name="pasted" aria-label={t('start.pasteLabel')} rows={8} />
          </details>
        </FormShell>
        <div className={classes.aside}>
          <Panel title={t('start.templates')}>
            <ul className={classes.plain}>
              {sheetKinds.map((kind) => (
                <li key={kind}>
                  <a href={`/sheets/templates/${kind}`} download>
                    {t(`kind.${kind}`)}
                  </a>
                </li>
              ))}
            </ul>
          </Panel>
          {whole && (
            <p className={classes.faint}>
              <a href="/sheets/export" download>
                {t('start.export')}
              </a>
              {'. '}
              {t('start.exportNote')}
            </p>
          )}
        </div>
      </div>
      <Panel title={t('history.title')}>
        <ListToolbar
          searchLabel={t('history.file')}
          exports={(['xlsx', 'csv'] as const).map((format) => ({
            format,
            href: `/sheets/history/${format}?${params}`,
          }))}
        >
          <FilterSelect
            name="kind"
            label={t('history.kind')}
            options={sheetKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </ListToolbar>
        <HistoryTable
          sheets={sheets.rows}
          sort={sort}
          empty={<EmptyState icon={IconTableImport} title={t('history.none')} />}
        />
        <Pager {...sheets} />
      </Panel>
    </>
  );
}
