import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { listSlots } from '../../consultations/slots/list-slots.ts';
import { bookSlot, cancelSlot } from '../../operations/slots/book-slot.ts';
import { BookedSlots } from '../../ui/slots/BookedSlots.tsx';
import { FreeSlots } from '../../ui/slots/FreeSlots.tsx';
import type { Route } from './+types/slots';

/** Free times on a page: the nearest ones, about two weeks of two methodists. */
const shown = 25;

export async function loader(args: Route.LoaderArgs) {
  const mine = await read(args, listSlots, { mine: true, state: 'taken', size: 100 });
  return {
    free: await read(args, listSlots, {
      state: 'free',
      ahead: true,
      size: shown,
      page: Number(new URL(args.request.url).searchParams.get('page')) || 1,
    }),
    own: mine.rows.filter(({ isOwn, isPast }) => isOwn && !isPast),
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown>> {
  const form = await args.request.formData();
  const slotId = String(form.get('slotId') ?? '');
  if (form.get('intent') === 'cancel') return act(args, cancelSlot, { slotId });
  return act(args, bookSlot, { slotId, question: String(form.get('question') ?? '') });
}

/** Times to book: a tap on one is a booking. */
export default function Slots({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsSlots');
  const { free, own } = loaderData;
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader title={t('title')} lead={free.total > 0 && t('lead')} />
      <ProblemNotice problems={problems} />
      {own.length > 0 && (
        <Panel title={t('own')} framed>
          <BookedSlots slots={own} />
        </Panel>
      )}
      {free.rows.length === 0 ? (
        <EmptyState
          title={t('none')}
          action={
            <Button component={Link} to="/requests/new">
              {t('ask')}
            </Button>
          }
        >
          {t('noneText')}
        </EmptyState>
      ) : (
        <Panel title={t('free')}>
          <FormShell key={own.length}>
            <TextField name="question" label={t('question')} />
            <FreeSlots slots={free.rows} />
          </FormShell>
        </Panel>
      )}
      <Pager {...free} />
    </>
  );
}
