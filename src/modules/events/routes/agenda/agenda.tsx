import { Button } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { readAgenda } from '../../agenda/read-agenda.ts';
import { addAgendaItem, moveAgendaItem } from '../../operations/agenda/write-agenda.ts';
import { AgendaForm } from '../../ui/agenda/AgendaForm.tsx';
import { AgendaList } from '../../ui/agenda/AgendaList.tsx';
import type { Route } from './+types/agenda';
import { itemFrom } from './item-from.ts';

export async function loader(args: Route.LoaderArgs) {
  return { agenda: await read(args, readAgenda, { eventId: args.params.eventId }) };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const { eventId } = args.params;
  if (form.get('intent') === 'move')
    return act(args, moveAgendaItem, {
      itemId: String(form.get('itemId')),
      beforeId: String(form.get('beforeId') ?? '') || null,
    });
  const given = await itemFrom(args, form);
  if ('problems' in given) return { ok: false, code: 'invalid', fields: given.problems };
  const outcome = await act(args, addAgendaItem, { eventId, ...given.fields });
  return outcome.ok ? redirect(`/events/${eventId}/agenda?added=${outcome.value.itemId}`) : outcome;
}

/** What is spoken of, by whom, when; below, the next item. */
export default function AgendaTab({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation('eventsAgenda');
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const { items, may } = loaderData.agenda;
  return (
    <>
      {items.length === 0 ? (
        <EmptyState icon={IconListNumbers} title={t('none')}>
          {may.update && t('noneText')}
        </EmptyState>
      ) : (
        <AgendaList eventId={params.eventId} items={items} mayUpdate={may.update} />
      )}
      {may.update && (
        <Panel title={t('add')} framed>
          <AgendaForm
            key={items.length}
            eventId={params.eventId}
            topics={[]}
            problems={problems}
            actions={<Button type="submit">{t('add')}</Button>}
          />
        </Panel>
      )}
    </>
  );
}
