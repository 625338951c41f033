import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { checkPlan } from '../checking/check-plan.ts';
import { acceptImport } from '../operations/accept-import.ts';
import { correctImport } from '../operations/correct-import.ts';
import { discardImport } from '../operations/discard-import.ts';
import { mapImportColumns } from '../operations/map-import-columns.ts';
import { getImport } from '../queries/get-import.ts';
import { proposeColumns } from '../reading/columns/propose-columns.ts';
import type { ColumnRole } from '../reading/types.ts';
import type { NameChoice, PlanKind } from '../schema.ts';
import { ColumnsPart } from '../ui/import/ColumnsPart.tsx';
import { FindingsPart } from '../ui/import/FindingsPart.tsx';
import { PeoplePart } from '../ui/import/PeoplePart.tsx';
import { PreviewHeader } from '../ui/import/PreviewHeader.tsx';
import { ReadingPart } from '../ui/import/ReadingPart.tsx';
import type { Route } from './+types/import-preview';

export async function loader(args: Route.LoaderArgs) {
  const preview = await read(args, getImport, { importId: args.params.importId });
  if (preview.state === 'accepted' && preview.acceptedPlanId)
    throw redirect(`/plans/${preview.acceptedPlanId}`);
  const asked = new URL(args.request.url).searchParams.get('view');
  // A plan read again is compared; its columns and cells can still be looked at by their own links.
  if (preview.planId && preview.state === 'preview' && !asked)
    throw redirect(`/plans/${preview.planId}/reread/${preview.id}`);
  const view = asked ?? 'reading';
  return {
    preview,
    view,
    columns:
      preview.reading.columns.length > 0 ? preview.reading.columns : proposeColumns(preview.source),
    findings:
      view === 'checking'
        ? await checkPlan(preview.reading, { language: callerOf(args).locale })
        : null,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { importId } = args.params;
  const text = (name: string) => String(form.get(name) ?? '');
  const ifMatch = Number(text('version')) || undefined;
  switch (text('intent')) {
    case 'cell': {
      const place = text('place').split('.').map(Number);
      const field = text('field') as 'text';
      return act(args, correctImport, { what: 'item', importId, place, field, value: text(field) });
    }
    case 'section': {
      const field = text('field') as 'title';
      return act(args, correctImport, {
        what: 'section',
        importId,
        section: Number(text('section')),
        field,
        value: text(field),
      });
    }
    case 'name':
      return act(args, correctImport, {
        what: 'name',
        importId,
        name: text('name'),
        choice: choiceFrom(text('choice')),
      });
    case 'settle': {
      const place = text('place').split('.').map(Number);
      return act(args, correctImport, {
        what: 'doubt',
        importId,
        place,
        doubt: Number(text('doubt')),
      });
    }
    case 'head':
      return saveHead(args, importId, form);
    case 'columns': {
      const roles = form.getAll('role').map(String) as ColumnRole[];
      const headers = form.getAll('header').map(String);
      const columns = roles.map((role, index) => ({ index, header: headers[index] ?? '', role }));
      const outcome = await act(args, mapImportColumns, { importId, columns }, { ifMatch });
      return outcome.ok ? redirect(`/plans/imports/${importId}`) : outcome;
    }
    case 'discard': {
      const outcome = await act(args, discardImport, { importId });
      return outcome.ok ? redirect('/plans/import') : outcome;
    }
    default: {
      const kind = (text('kind') || 'year') as PlanKind;
      const outcome = await act(args, acceptImport, { importId, kind });
      return outcome.ok
        ? redirect(`/plans/${outcome.value.planId}?accepted=${outcome.value.tasks}`)
        : outcome;
    }
  }
}

/** «person:id», «same:other name», `new` or `role`: how a choice of the list is sent. */
function choiceFrom(text: string): NameChoice {
  const [is = 'new', whom = ''] = text.split(/:(.*)/s);
  if (is === 'person') return { is, personId: whom };
  if (is === 'same') return { is, sameAs: whom };
  return { is: is === 'role' ? 'role' : 'new' };
}

/** Title, period and date of approval: each is a correction of its own, the first refusal is shown. */
async function saveHead(args: Route.ActionArgs, importId: string, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const titled = await act(args, correctImport, { what: 'title', importId, value: text('title') });
  if (!titled.ok) return named(titled, { value: 'title' });
  if (text('starts') || text('ends')) {
    const dated = await act(args, correctImport, {
      what: 'period',
      importId,
      value: [text('starts'), text('ends')],
    });
    if (!dated.ok) return named(dated, { value: 'ends', 'value.0': 'starts', 'value.1': 'ends' });
  }
  const approved = await act(args, correctImport, {
    what: 'approvalDate',
    importId,
    value: text('approvalDate') || null,
  });
  return named(approved, { value: 'approvalDate' });
}

/** Leads what is wrong with a value to the field of the form that it came from. */
function named<O>(outcome: Outcome<O>, names: Record<string, string>): Outcome<O> {
  if (outcome.ok || !outcome.fields) return outcome;
  const fields = outcome.fields.map((one) => ({ ...one, path: names[one.path] ?? one.path }));
  return { ...outcome, fields };
}

export default function ImportPreviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('planImport');
  const { preview, view, columns, findings } = loaderData;
  return (
    <>
      <PreviewHeader preview={preview} outcome={actionData} label={t('preview.tabs')} />
      {view === 'columns' && (
        <ColumnsPart preview={preview} columns={columns} outcome={actionData} />
      )}
      {view === 'people' && <PeoplePart names={preview.names} choices={preview.choices} />}
      {view === 'checking' && findings && <FindingsPart findings={findings} />}
      {view === 'reading' && <ReadingPart preview={preview} />}
    </>
  );
}
