import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { chooseRows, explainWords, mapSheet } from '../../operations/sheets/correct-sheet.ts';
import {
  acceptSheet,
  discardSheet,
  stopSheet,
  undoSheet,
} from '../../operations/sheets/settle-sheet.ts';
import { busyStates } from '../../sheets/kinds.ts';
import { listMissing } from '../../sheets/list-missing.ts';
import { listSheetRows, readSheetImport } from '../../sheets/queries.ts';
import { readSheetWords } from '../../sheets/read-words.ts';
import { ColumnsForm } from '../../ui/sheets/ColumnsForm.tsx';
import { MissingTable } from '../../ui/sheets/MissingTable.tsx';
import { Outcome } from '../../ui/sheets/Outcome.tsx';
import { Progress } from '../../ui/sheets/Progress.tsx';
import { RowsTable } from '../../ui/sheets/RowsTable.tsx';
import { choicesOf, columnsOf, wordsOf } from '../../ui/sheets/sheet-form.ts';
import { WordsForm } from '../../ui/sheets/WordsForm.tsx';
import type { Route } from './+types/sheet';
import { rowsAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { importId } = args.params;
  const params = new URL(args.request.url).searchParams;
  const sheet = await read(args, readSheetImport, { importId });
  return {
    sheet,
    rows: await read(args, listSheetRows, rowsAsked(params, importId)),
    missing: await read(args, listMissing, { importId, size: 200 }),
    words: await read(args, readSheetWords, {
      kind: sheet.kind,
      language: callerOf(args).locale,
      values: [...new Set(sheet.unknown.map(({ field }) => field))],
    }),
  };
}

export async function action(args: Route.ActionArgs) {
  const { importId } = args.params;
  const form = await args.request.formData();
  const ifMatch = Number(form.get('version')) || undefined;
  switch (form.get('intent')) {
    case 'map':
      return act(args, mapSheet, { importId, columns: columnsOf(form) }, { ifMatch });
    case 'explain':
      return act(args, explainWords, { importId, words: wordsOf(form) }, { ifMatch });
    case 'choose':
      return act(args, chooseRows, { importId, rows: choicesOf(form) }, { ifMatch });
    case 'accept': {
      const leaveOut = form.get('leaveOut') === 'on';
      return act(args, acceptSheet, { importId, leaveOut }, { ifMatch });
    }
    case 'undo':
      return act(args, undoSheet, { importId }, { ifMatch });
    case 'stop':
      return act(args, stopSheet, { importId });
    default: {
      const outcome = await act(args, discardSheet, { importId }, { ifMatch });
      return outcome.ok ? redirect('/sheets') : outcome;
    }
  }
}

/** One sheet from its first reading to undoing: what its columns hold, what each row will do, and what came of it. */
export default function SheetPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('sheets');
  const { sheet, rows, words, missing } = loaderData;
  const problems = useProblems(actionData);
  const told = useProblems(sheet.problem ? { ok: false, code: 'refused', ...sheet.problem } : null);
  const isPreview = sheet.state === 'preview';
  return (
    <>
      <PageHeader
        title={sheet.fileName}
        lead={[t(`kind.${sheet.kind}`), sheet.organisation, t(`importState.${sheet.state}`)]
          .filter(Boolean)
          .join(' · ')}
        crumbs={[{ title: t('title'), to: '/sheets' }]}
      />
      <ProblemNotice problems={problems} />
      <ProblemNotice problems={told} />
      {busyStates.includes(sheet.state) ? (
        <Progress sheet={sheet} />
      ) : (
        <>
          <Outcome sheet={sheet} />
          {isPreview && sheet.unknown.length > 0 && (
            <WordsForm sheet={sheet} fields={words.fields} values={words.values} />
          )}
          {isPreview && <ColumnsForm sheet={sheet} fields={words.fields} />}
          <MissingTable people={missing} />
          {sheet.state !== 'failed' && (
            <RowsTable sheet={sheet} rows={rows} fields={words.fields} />
          )}
        </>
      )}
    </>
  );
}
