import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { NoteEditor } from '../../ui/visits/NoteEditor.tsx';
import { NoteRead } from '../../ui/visits/NoteRead.tsx';
import { Remarks } from '../../ui/visits/Remarks.tsx';
import { SignPanel } from '../../ui/visits/SignPanel.tsx';
import { VisitHead } from '../../ui/visits/VisitHead.tsx';
import { listVisitPeople } from '../../visits/list-people.ts';
import { readVisitNote } from '../../visits/note/read-note.ts';
import { readVisit } from '../../visits/read-visit.ts';
import type { Route } from './+types/note';
import { noteAct } from './note-actions.ts';

export async function loader(args: Route.LoaderArgs) {
  const { visitId } = args.params;
  const visit = await read(args, readVisit, { visitId });
  if (!visit.may.write && !visit.note) return { visit, page: null, people: [], writes: false };
  const writes =
    visit.may.write &&
    (visit.note?.state ?? 'draft') === 'draft' &&
    (visit.state === 'under_way' || visit.state === 'done');
  return {
    visit,
    page: await read(args, readVisitNote, { visitId }),
    people: writes ? await read(args, listVisitPeople, { visitId }) : [],
    writes,
  };
}

export const action = async (args: Route.ActionArgs) =>
  noteAct(args, await args.request.formData());

/** The note of a visit: written, offered, signed on the spot, supplemented. */
export default function VisitNotePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsVisits');
  const { visit, page, people, writes } = loaderData;
  const problems = useProblems(actionData);
  const { id, note, may, signature } = visit;
  const state = note?.state ?? 'draft';
  const step = (intent: string, words: string, variant?: 'default') => (
    <Form method="post">
      <input type="hidden" name="version" value={note?.version ?? 0} />
      <Button type="submit" name="intent" value={intent} {...(variant && { variant })}>
        {words}
      </Button>
    </Form>
  );
  return (
    <>
      <VisitHead
        visit={visit}
        action={writes && note && visit.state === 'done' && step('offer', t('note.offer'))}
        more={
          note && (
            <>
              {(['docx', 'pdf'] as const).map((format) => (
                <Button
                  key={format}
                  component="a"
                  href={`/visits/${id}/note/paper/${format}`}
                  variant="default"
                >
                  {format === 'pdf' ? 'PDF' : 'Word'}
                </Button>
              ))}
              {may.write && state === 'offered' && step('takeBack', t('note.takeBack'), 'default')}
            </>
          )
        }
      />
      {!page || (!note && !writes) ? (
        <EmptyState title={t('note.none')}>
          {t(may.write ? 'note.afterVisit' : 'note.noneText')}
        </EmptyState>
      ) : writes ? (
        <NoteEditor
          key={note?.version ?? 0}
          visit={visit}
          text={page.content.text}
          people={people}
          problems={problems}
        />
      ) : (
        <>
          <ProblemNotice problems={problems} />
          <NoteRead page={page} />
          {(signature || state === 'offered') && <SignPanel visit={visit} />}
          <Remarks visit={visit} />
        </>
      )}
    </>
  );
}
