import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { PublicPage } from '#ui/page/PublicPage.tsx';
import { seenBy } from '../../agenda/material-schema.ts';
import {
  admitSpeaker,
  answerByTalkLetter,
  findSpeakerPage,
  sendByTalkLetter,
} from '../../agenda/speakers/visitors.ts';
import { sayTime } from '../../registration/letters/say-time.ts';
import agenda from '../../ui/agenda/agenda.module.css';
import { SendForm } from '../../ui/agenda/SendForm.tsx';
import { ShownMaterials } from '../../ui/agenda/ShownMaterials.tsx';
import { typedIn } from '../../ui/registration/form-answers.ts';
import classes from '../../ui/registration/registration.module.css';
import { forVisitor } from '../registration/for-visitor.ts';
import type { Route } from './+types/speak';
import { contentIn } from './material-acts.ts';

/** Where the letter to a speaker leads. Opening it changes nothing, for programs open every link of a letter. */
export const loader = (args: Route.LoaderArgs) =>
  forVisitor(() => findSpeakerPage(callerOf(args).kernel, args.params.speakerSecret));

export async function action(args: Route.ActionArgs) {
  const { kernel, address } = callerOf(args);
  const { speakerSecret } = args.params;
  let typed: Record<string, string> = {};
  try {
    await admitSpeaker(kernel, speakerSecret, address);
    const form = await args.request.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim();
    typed = typedIn(form);
    if (text('intent') === 'hang') {
      const given = {
        materialId: text('materialId') || null,
        ...(text('title') && { title: text('title') }),
        seenBy: seenBy.find((one) => one === text('seenBy')),
        ...(await contentIn(form)),
      };
      await sendByTalkLetter(kernel, speakerSecret, given, address);
      return { ok: true as const, value: 'hung' as const };
    }
    const given = { comes: text('intent') === 'yes', reason: text('reason') };
    await answerByTalkLetter(kernel, speakerSecret, given, address);
    return { ok: true as const, value: null };
  } catch (error) {
    return { ...outcomeOf(error), typed };
  }
}

export default function Speak({ loaderData: talk, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsAgenda', 'eventsRegistration', 'events']);
  const locale = useLocale();
  const [search] = useSearchParams();
  const problems = useProblems(actionData);
  if (!talk) return <PublicPage title={t('speaker.notFound')} lead={t('speaker.notFoundText')} />;
  const { state, open } = talk;
  const typed = actionData && 'typed' in actionData ? actionData.typed : null;
  const comes = state === 'agreed' || state === 'ready';
  const asked = search.get('answer');
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
      {actionData?.ok && actionData.value === 'hung' && (
        <DoneNotice>{t('speaker.hung')}</DoneNotice>
      )}
      {typed?.intent !== 'hang' && <ProblemNotice problems={problems} />}
      <p className={classes.text}>
        {t('speaker.of', { name: talk.name })}
        <br />
        <b>{t(`speaker.states.${state}`)}</b>
      </p>
      {open ? (
        <Form method="post" className={agenda.material}>
          {state !== 'declined' && (
            <details className={agenda.hang} open={asked === 'no'}>
              <summary>{t('speaker.reason')}</summary>
              <TextareaField
                name="reason"
                aria-label={t('speaker.reason')}
                description={t('speaker.reasonHint')}
                rows={2}
                maxLength={1000}
                defaultValue={typed?.reason}
              />
            </details>
          )}
          <div className={classes.row}>
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
          </div>
        </Form>
      ) : (
        <p>{t('speaker.over')}</p>
      )}
      {(talk.mayHang || talk.materials.length > 0) && (
        <section aria-labelledby="materials" className={agenda.section}>
          <h2 id="materials">{t('speaker.materials')}</h2>
          <ShownMaterials at={`/e/speak/${params.speakerSecret}`} materials={talk.materials} />
          {talk.mayHang && (
            <SendForm
              key={talk.materials.map(({ id, number }) => `${id} ${number}`).join()}
              materials={talk.materials}
              refused={typed?.intent === 'hang' ? { problems, typed } : null}
            />
          )}
        </section>
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
