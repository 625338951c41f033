import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, Link, redirect } from 'react-router';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { readAgenda } from '../../agenda/read-agenda.ts';
import { topicChoices } from '../../agenda/topic-choices.ts';
import { removeAgendaItem, updateAgendaItem } from '../../operations/agenda/write-agenda.ts';
import { AgendaForm } from '../../ui/agenda/AgendaForm.tsx';
import type { Route } from './+types/agenda-item';
import { itemFrom } from './item-from.ts';

export async function loader(args: Route.LoaderArgs) {
  const { eventId, itemId } = args.params;
  const agenda = await read(args, readAgenda, { eventId });
  const item = agenda.items.find(({ id }) => id === itemId);
  if (!item || !agenda.may.update) throw data({ code: 'not-found' }, { status: 404 });
  return { item, topics: await read(args, topicChoices, { eventId }) };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const { eventId, itemId } = args.params;
  const ifMatch = Number(form.get('version')) || undefined;
  if (form.get('intent') === 'remove') {
    const gone = await act(args, removeAgendaItem, { itemId }, { ifMatch });
    return gone.ok ? redirect(`/events/${eventId}/agenda`) : gone;
  }
  const given = await itemFrom(args, form);
  if ('problems' in given) return { ok: false, code: 'invalid', fields: given.problems };
  const outcome = await act(args, updateAgendaItem, { itemId, ...given.fields }, { ifMatch });
  return outcome.ok ? redirect(`/events/${eventId}/agenda#item-${itemId}`) : outcome;
}

/** One item of an agenda. */
export default function AgendaItemPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsAgenda', 'ui']);
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const { item } = loaderData;
  return (
    <Panel title={item.title}>
      <AgendaForm
        key={item.version}
        eventId={params.eventId}
        item={item}
        topics={loaderData.topics}
        problems={problems}
        actions={
          <>
            <Button type="submit">{t('save')}</Button>
            <Button component={Link} to={`/events/${params.eventId}/agenda`} variant="subtle">
              {t('ui:cancel')}
            </Button>
          </>
        }
      />
      <ConfirmButton
        label={t('remove')}
        fields={{ intent: 'remove', version: String(item.version) }}
        question={t('removeQuestion', { title: item.title })}
        confirm={t('remove')}
        mt="lg"
      >
        <p>{t('removeText')}</p>
      </ConfirmButton>
    </Panel>
  );
}
