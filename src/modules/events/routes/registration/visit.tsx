import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PublicPage } from '#ui/page/PublicPage.tsx';
import type { EventPage } from '../../registration/read-page.ts';
import { findEventPage, formToken, visitEvent } from '../../registration/visitors.ts';
import { AttendsField } from '../../ui/registration/AttendsField.tsx';
import {
  answersIn,
  attendsIn,
  attendsOf,
  typedAnswers,
  typedIn,
} from '../../ui/registration/form-answers.ts';
import { QuestionFields, questionLabels } from '../../ui/registration/QuestionFields.tsx';
import classes from '../../ui/registration/registration.module.css';
import { useWhyClosed, VisitorFacts } from '../../ui/registration/VisitorFacts.tsx';
import { VisitorGuard } from '../../ui/registration/VisitorGuard.tsx';
import type { Route } from './+types/visit';
import { forVisitor } from './for-visitor.ts';

/** The page of an open event for anybody: what it is, and the form. */
export const loader = (args: Route.LoaderArgs) =>
  forVisitor(async () => {
    const { kernel } = callerOf(args);
    const event = await findEventPage(kernel, args.params.code);
    return { event, token: await formToken(kernel, event.eventId) };
  });

export async function action(args: Route.ActionArgs) {
  const { kernel, address, locale } = callerOf(args);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const email = text('email').trim();
  try {
    await visitEvent(
      kernel,
      args.params.code,
      {
        name: text('name'),
        email,
        organisation: text('organisation'),
        attends: attendsIn(form),
        answers: answersIn(form),
        trap: text('website'),
        token: text('token'),
      },
      { address, language: locale },
    );
    return { ok: true as const, value: email };
  } catch (error) {
    return { ...outcomeOf(error), typed: typedIn(form) };
  }
}

export default function Visit({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsRegistration');
  if (!loaderData) return <PublicPage title={t('visit.notFound')} lead={t('visit.notFoundText')} />;
  const { event, token } = loaderData;
  if (actionData?.ok)
    return (
      <PublicPage
        owner={event.centre}
        title={t('visit.sent')}
        lead={t('visit.sentText', { email: actionData.value })}
      >
        <VisitorFacts event={event} />
      </PublicPage>
    );
  return <VisitForm event={event} token={token} refused={actionData} />;
}

function VisitForm({
  event,
  token,
  refused,
}: {
  event: EventPage;
  token: string;
  refused: (Parameters<typeof useProblems>[0] & { typed?: Record<string, string> }) | undefined;
}) {
  const { t } = useTranslation(['eventsRegistration', 'eventsFeedback', 'eventsAgenda']);
  const locale = useLocale();
  const problems = useProblems(refused);
  const closed = useWhyClosed(event);
  const typed = refused?.typed ?? {};
  const labels = {
    name: t('visit.name'),
    email: t('visit.email'),
    organisation: t('visit.organisation'),
    attends: t('visit.attends'),
    ...questionLabels(event.fields),
  };
  return (
    <PublicPage owner={event.centre} title={event.title} lead={event.kind?.[locale]}>
      <VisitorFacts event={event} />
      {event.feedback && (
        <p>
          <Link to="feedback">{t('eventsFeedback:give.link')}</Link>
        </p>
      )}
      {event.talks && (
        <p>
          <Link to="talk">{t('eventsAgenda:offer.onPage')}</Link>
        </p>
      )}
      {closed ? (
        <p>{closed}</p>
      ) : (
        <FormShell
          problems={problems}
          labels={labels}
          actions={
            <Button type="submit" size="md">
              {t('visit.send')}
            </Button>
          }
        >
          {event.places === 'few' && <p>{t('visit.few')}</p>}
          {event.places === 'none' && <p>{t('visit.full')}</p>}
          <VisitorGuard token={token} />
          <TextField
            name="name"
            label={labels.name}
            defaultValue={typed.name}
            autoComplete="name"
            required
            size="md"
          />
          <TextField
            name="email"
            type="email"
            label={labels.email}
            defaultValue={typed.email}
            autoComplete="email"
            required
            size="md"
          />
          <TextField
            name="organisation"
            label={labels.organisation}
            defaultValue={typed.organisation}
            autoComplete="organization"
            size="md"
          />
          {event.format === 'mixed' && (
            <AttendsField
              label={labels.attends}
              chosen={attendsOf(typed.attends)}
              problems={problems}
            />
          )}
          <QuestionFields fields={event.fields} answers={typedAnswers(typed)} />
          <p className={classes.small}>{t('visit.use')}</p>
        </FormShell>
      )}
    </PublicPage>
  );
}
