import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useKeptPage } from '#ui/offline/use-kept-page.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { useToday } from '#ui/time/today.tsx';
import { announceVisit, finishVisit, startVisit } from '../../operations/visits/change-state.ts';
import { addPhoto, removePhoto } from '../../operations/visits/photos.ts';
import { replyToVisit } from '../../operations/visits/reply-to-visit.ts';
import { Photos } from '../../ui/visits/Photos.tsx';
import { ReplyPanel } from '../../ui/visits/ReplyPanel.tsx';
import { VisitFacts } from '../../ui/visits/VisitFacts.tsx';
import { VisitHead } from '../../ui/visits/VisitHead.tsx';
import classes from '../../ui/visits/visits.module.css';
import { readVisit } from '../../visits/read-visit.ts';
import type { Route } from './+types/visit';

export async function loader(args: Route.LoaderArgs) {
  return { visit: await read(args, readVisit, { visitId: args.params.visitId }) };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { visitId } = args.params;
  const options = { ifMatch: Number(form.get('version')) || undefined };
  let letters: number | null = null;
  let outcome: Outcome<unknown>;
  switch (form.get('intent')) {
    case 'announce': {
      const announced = await act(args, announceVisit, { visitId }, options);
      if (announced.ok) letters = announced.value.letters;
      outcome = announced;
      break;
    }
    case 'start':
      outcome = await act(args, startVisit, { visitId }, options);
      break;
    case 'reply':
      outcome = await act(args, replyToVisit, {
        visitId,
        reply: form.get('reply') === 'agreed' ? 'agreed' : 'other-day',
        word: String(form.get('word') ?? ''),
      });
      break;
    case 'addPhoto':
      outcome = await addPhotos(args, form);
      break;
    case 'removePhoto':
      outcome = await act(args, removePhoto, {
        visitId,
        photoId: String(form.get('photoId') ?? ''),
      });
      break;
    default:
      outcome = await act(args, finishVisit, { visitId }, options);
  }
  return { outcome, letters };
}

/** One visit: what it is for and who goes, and the next step of it. */
export default function Visit({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsVisits');
  const today = useToday();
  const { visit } = loaderData;
  const { id, state, version, may, announced } = visit;
  const problems = useProblems(actionData?.outcome);
  const letters = actionData?.letters;
  const open = state === 'planned' || state === 'under_way';
  const come = visit.visitOn <= today;
  // The note is before whoever has to sign it for the institution.
  const waits = may.sign && visit.note?.state === 'offered';
  // Where the team goes there may be no network.
  useKeptPage(may.write && open ? `/visits/${id}/fill` : null);
  const step = (intent: 'announce' | 'start' | 'finish', variant?: 'default') => (
    <Form method="post">
      <input type="hidden" name="version" value={version} />
      <Button type="submit" name="intent" value={intent} {...(variant && { variant })}>
        {t(intent)}
      </Button>
    </Form>
  );
  return (
    <>
      <VisitHead
        visit={visit}
        action={
          waits ? (
            <Button component={Link} to={`/visits/${id}/note`}>
              {t('note.readAndSign')}
            </Button>
          ) : (
            may.write &&
            open &&
            (come ? (
              <Button component={Link} to={`/visits/${id}/fill`}>
                {t('fill')}
              </Button>
            ) : (
              !announced && step('announce')
            ))
          )
        }
        more={
          may.write &&
          open && (
            <>
              <Button component={Link} to={`/visits/${id}/edit`} variant="default">
                {t('edit')}
              </Button>
              {come && !announced && step('announce', 'default')}
              {come && state === 'planned' && step('start', 'default')}
              {come && state === 'under_way' && step('finish', 'default')}
            </>
          )
        }
      />
      <ProblemNotice problems={problems} />
      {typeof letters === 'number' && (
        <DoneNotice>
          {letters > 0 ? t('announcedTo', { count: letters }) : t('announcedToNobody')}
        </DoneNotice>
      )}
      <Panel title={t('tabs.visit')} framed>
        <VisitFacts visit={visit} />
      </Panel>
      <ReplyPanel visit={visit} />
      <Photos visit={visit} />
      {may.write && (
        <p className={classes.links}>
          <span className={classes.faint}>{t(announced ? 'isAnnounced' : 'notAnnounced')}</span>
        </p>
      )}
    </>
  );
}

/** Adds the photos of a form one by one, up to the first that is refused. */
async function addPhotos(args: Route.ActionArgs, form: FormData): Promise<Outcome<unknown>> {
  const caption = String(form.get('caption') ?? '');
  const files = form.getAll('file').filter((file) => file instanceof File);
  let outcome: Outcome<unknown> = { ok: true, value: null };
  for (const given of files) {
    const file = { name: given.name || 'photo', content: await given.bytes() };
    outcome = await act(args, addPhoto, { visitId: args.params.visitId, file, caption });
    if (!outcome.ok) return outcome;
  }
  return outcome;
}
