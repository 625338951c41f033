import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import { PublicPage } from '#ui/page/PublicPage.tsx';
import { findCallPage, offerByVisitor } from '../../agenda/visitors/visitors.ts';
import { formToken } from '../../registration/visitors.ts';
import { CallFacts } from '../../ui/agenda/CallFacts.tsx';
import { typedIn } from '../../ui/registration/form-answers.ts';
import classes from '../../ui/registration/registration.module.css';
import { VisitorGuard } from '../../ui/registration/VisitorGuard.tsx';
import { forVisitor } from '../registration/for-visitor.ts';
import type { Route } from './+types/call-page';

/** The page on which anybody offers a talk to an event that asks for them. */
export const loader = (args: Route.LoaderArgs) =>
  forVisitor(async () => {
    const { kernel } = callerOf(args);
    const call = await findCallPage(kernel, args.params.code);
    return { call, token: await formToken(kernel, call.eventId) };
  });

export async function action(args: Route.ActionArgs) {
  const { kernel, address, locale } = callerOf(args);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  try {
    await offerByVisitor(
      kernel,
      args.params.code,
      {
        name: text('name'),
        email: text('email'),
        post: text('post'),
        title: text('title'),
        abstract: text('abstract'),
        minutes: text('minutes') ? Number(text('minutes')) : null,
        trap: text('website'),
        token: text('token'),
      },
      { address, language: locale },
    );
    return { ok: true as const, value: text('email') };
  } catch (error) {
    return { ...outcomeOf(error), typed: typedIn(form) };
  }
}

export default function CallForTalks({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsAgenda');
  if (!loaderData) return <PublicPage title={t('offer.notFound')} lead={t('offer.notFoundText')} />;
  const { call, token } = loaderData;
  if (actionData?.ok)
    return (
      <PublicPage
        owner={call.centre}
        title={t('offer.sent')}
        lead={t('offer.sentText', { email: actionData.value })}
      >
        <CallFacts call={call} />
      </PublicPage>
    );
  return (
    <PublicPage owner={call.centre} title={t('offer.title')} lead={call.title}>
      <CallFacts call={call} />
      {call.open ? <OfferForm token={token} refused={actionData} /> : <p>{t('offer.closed')}</p>}
    </PublicPage>
  );
}

function OfferForm({
  token,
  refused,
}: {
  token: string;
  refused: (Parameters<typeof useProblems>[0] & { typed?: Record<string, string> }) | undefined;
}) {
  const { t } = useTranslation(['eventsAgenda', 'eventsRegistration']);
  const problems = useProblems(refused);
  const typed = refused?.typed ?? {};
  const labels = {
    name: t('eventsRegistration:visit.name'),
    email: t('eventsRegistration:visit.email'),
    post: t('offer.post'),
    title: t('offer.talk'),
    abstract: t('call.abstract'),
    minutes: t('field.minutes'),
  };
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: typed[name],
    size: 'md' as const,
  });
  return (
    <FormShell
      problems={problems}
      labels={labels}
      actions={
        <Button type="submit" size="md">
          {t('offer.send')}
        </Button>
      }
    >
      <VisitorGuard token={token} />
      <TextField {...field('title')} required />
      <TextareaField {...field('abstract')} rows={4} />
      <TextField {...field('minutes')} type="number" min={1} max={480} />
      <TextField {...field('name')} autoComplete="name" required />
      <TextField {...field('post')} autoComplete="organization-title" />
      <TextField {...field('email')} type="email" autoComplete="email" required />
      <p className={classes.small}>{t('offer.use')}</p>
    </FormShell>
  );
}
