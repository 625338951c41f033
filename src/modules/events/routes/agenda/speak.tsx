import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { PublicPage } from '#ui/page/PublicPage.tsx';
import { answerByTalkLetter, findSpeakerPage } from '../../agenda/speakers/visitors.ts';
import { sayTime } from '../../registration/letters/say-time.ts';
import classes from '../../ui/registration/registration.module.css';
import { forVisitor } from '../registration/for-visitor.ts';
import type { Route } from './+types/speak';

/** Where the letter to a speaker leads. Opening it changes nothing, for programs open every link of a letter. */
export const loader = (args: Route.LoaderArgs) =>
  forVisitor(() => findSpeakerPage(callerOf(args).kernel, args.params.speakerSecret));

export async function action(args: Route.ActionArgs) {
  const { kernel, address } = callerOf(args);
  const form = await args.request.formData();
  const { speakerSecret } = args.params;
  try {
    await answerByTalkLetter(kernel, speakerSecret, form.get('intent') === 'yes', address);
    return { ok: true as const, value: null };
  } catch (error) {
    return outcomeOf(error);
  }
}

export default function Speak({ loaderData: talk, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsAgenda', 'eventsRegistration', 'events']);
  const locale = useLocale();
  const [params] = useSearchParams();
  const problems = useProblems(actionData);
  if (!talk) return <PublicPage title={t('speaker.notFound')} lead={t('speaker.notFoundText')} />;
  const { state, open } = talk;
  const comes = state === 'agreed' || state === 'ready';
  const asked = params.get('answer');
  const buttons = (['yes', 'no'] as const).filter((one) =>
    one === 'yes' ? !comes : state !== 'declined',
  );
  return (
    <PublicPage owner={talk.centre} title={talk.item} lead={talk.title}>
      <div className={classes.facts}>
        <Facts
          facts={[
            { label: t('eventsRegistration:fact.when'), value: sayTime(locale, talk) },
            { label: t('speaker.where'), value: talk.place },
            {
              label: t('events:columns.format'),
              value: talk.format && t(`events:format.${talk.format}`),
            },
            { label: t('field.minutes'), value: talk.minutes },
            { label: t('field.note'), value: talk.note },
          ]}
        />
      </div>
      <ProblemNotice problems={problems} />
      <p className={classes.text}>
        {t('speaker.of', { name: talk.name })}
        <br />
        <b>{t(`speaker.states.${state}`)}</b>
      </p>
      {open ? (
        <Form method="post" className={classes.row}>
          {(asked === 'no' ? buttons.toReversed() : buttons).map((one, at) => (
            <Button
              key={one}
              type="submit"
              name="intent"
              value={one}
              size="md"
              variant={at === 0 ? 'filled' : 'default'}
            >
              {t(one === 'yes' ? 'speaker.agree' : 'speaker.decline')}
            </Button>
          ))}
        </Form>
      ) : (
        <p>{t('speaker.over')}</p>
      )}
      {talk.responsibleEmail && (
        <p className={classes.text}>
          {t('speaker.ask', { name: talk.responsible })}{' '}
          <a href={`mailto:${talk.responsibleEmail}`}>{talk.responsibleEmail}</a>
        </p>
      )}
    </PublicPage>
  );
}
