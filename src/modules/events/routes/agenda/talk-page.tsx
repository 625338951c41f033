import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PublicPage } from '#ui/page/PublicPage.tsx';
import { answerByTalkLink, findTalkPage } from '../../agenda/visitors/visitors.ts';
import { CallFacts } from '../../ui/agenda/CallFacts.tsx';
import classes from '../../ui/registration/registration.module.css';
import { forVisitor } from '../registration/for-visitor.ts';
import type { Route } from './+types/talk-page';

/** Where the letter about an offered talk leads. Opening it changes nothing, for programs open every link of a letter. */
export const loader = (args: Route.LoaderArgs) =>
  forVisitor(() => findTalkPage(callerOf(args).kernel, args.params.talkSecret));

export async function action(args: Route.ActionArgs) {
  const { kernel, address } = callerOf(args);
  const form = await args.request.formData();
  const { talkSecret } = args.params;
  try {
    await answerByTalkLink(kernel, talkSecret, form.get('intent') === 'confirm', address);
    return { ok: true as const, value: null };
  } catch (error) {
    return outcomeOf(error);
  }
}

export default function OfferedTalk({ loaderData: page, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsAgenda');
  const problems = useProblems(actionData);
  if (!page) return <PublicPage title={t('offer.notFound')} lead={t('offer.notFoundText')} />;
  const { state } = page;
  return (
    <PublicPage owner={page.centre} title={page.talk} lead={page.title}>
      <CallFacts call={page} />
      <ProblemNotice problems={problems} />
      <p className={classes.text}>
        {t('offer.of', { name: page.name })}
        <br />
        <b>{t(`offer.state.${state}`)}</b>
      </p>
      {page.reply && <p className={classes.text}>{page.reply}</p>}
      {(state === 'unconfirmed' || state === 'submitted') && (
        <Form method="post" className={classes.row}>
          {state === 'unconfirmed' && (
            <Button type="submit" name="intent" value="confirm" size="md">
              {t('offer.confirm')}
            </Button>
          )}
          <Button type="submit" name="intent" value="takeBack" variant="default" size="md">
            {t('offer.takeBack')}
          </Button>
        </Form>
      )}
    </PublicPage>
  );
}
