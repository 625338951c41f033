import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { mergePeople } from '../../operations/people/merge-people.ts';
import { tellApart } from '../../operations/people/tell-apart.ts';
import { type SingleField, singleFields } from '../../people/duplicates/fields.ts';
import { readPerson } from '../../people/read-card.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { MergeForm } from '../../ui/people/MergeForm.tsx';
import type { Route } from './+types/duplicate';

export async function loader(args: Route.LoaderArgs) {
  const { oneId, otherId } = args.params;
  return {
    cards: [
      await read(args, readPerson, { id: oneId }),
      await read(args, readPerson, { id: otherId }),
    ] as const,
    choices: await read(args, readPeopleChoices, { language: callerOf(args).locale }),
  };
}

export async function action(args: Route.ActionArgs) {
  const { oneId, otherId } = args.params;
  const form = await args.request.formData();
  if (form.get('intent') === 'apart') {
    const outcome = await act(args, tellApart, { id: oneId, otherId });
    return outcome.ok ? redirect('/people/duplicates?done') : outcome;
  }
  const survivorId = form.get('survivor') === otherId ? otherId : oneId;
  const mergedId = survivorId === oneId ? otherId : oneId;
  const take = singleFields.filter((field) => form.get(`value-${field}`) === mergedId);
  const outcome = await act(
    args,
    mergePeople,
    { survivorId, mergedId, take: take as SingleField[] },
    { ifMatch: Number(form.get(`version-${survivorId}`)) || undefined },
  );
  return outcome.ok ? redirect(`/people/${survivorId}?merged`) : outcome;
}

/** Two cards side by side: one person or two? */
export default function DuplicatePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={t('duplicates.title')}
        crumbs={[{ title: t('tabs.duplicates'), to: '/people/duplicates' }]}
      />
      <MergeForm {...loaderData} problems={problems} />
    </>
  );
}
