import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PublicPage } from '#ui/page/PublicPage.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { FeedbackPage } from '../../feedback/read-page.ts';
import type { Given } from '../../routes/feedback/give-page.ts';
import classes from './feedback.module.css';
import { QuestionField } from './QuestionField.tsx';

/** Where those who came say what it was like. */
export function GivePage({
  page,
  signIn,
  outcome,
}: {
  /** Null where there is no such page. */
  page: FeedbackPage | null;
  /** Where a visitor signs in; null for who is known. */
  signIn: string | null;
  outcome: Given | undefined;
}) {
  const { t } = useTranslation('eventsFeedback');
  if (!page) return <PublicPage title={t('give.notFound')} lead={t('give.notFoundText')} />;
  const { own, state } = page;
  const given = own?.given || outcome?.ok;
  return (
    <PublicPage owner={page.centre} title={t('give.title')} lead={page.title}>
      {outcome?.ok && <DoneNotice>{t('give.thanks')}</DoneNotice>}
      {state === 'none' ? (
        <p>{t('give.none')}</p>
      ) : state === 'closed' ? (
        <p>{t(given ? 'give.closedGiven' : 'give.closed')}</p>
      ) : signIn ? (
        <>
          <p>{t('give.signInText')}</p>
          <Button component="a" href={signIn} size="md">
            {t('give.signIn')}
          </Button>
        </>
      ) : !own ? (
        <p>{t('give.notThere')}</p>
      ) : own.parted ? (
        <p>{t('reason.parted')}</p>
      ) : (
        !outcome?.ok && <GiveForm page={page} own={own} outcome={outcome} />
      )}
      {outcome?.ok && page.closesOn && (
        <p className={classes.faint}>
          {t('give.until')} <Day date={page.closesOn} />. <a href="?">{t('give.change')}</a>
        </p>
      )}
    </PublicPage>
  );
}

function GiveForm({
  page,
  own,
  outcome,
}: {
  page: FeedbackPage;
  own: NonNullable<FeedbackPage['own']>;
  outcome: Given | undefined;
}) {
  const { t } = useTranslation('eventsFeedback');
  const locale = useLocale();
  const problems = useProblems(outcome);
  const labels = Object.fromEntries(
    page.questions.map(({ key, words }) => [`answers.${key}`, words[locale]]),
  );
  const answers = outcome?.typed ?? own.answers ?? {};
  return (
    <>
      <p className={classes.intro}>
        {t('give.anonymous')} {t('give.until')} {page.closesOn && <Day date={page.closesOn} />}.
      </p>
      {own.given && <p className={classes.lead}>{t(own.answers ? 'give.again' : 'give.anew')}</p>}
      <FormShell
        problems={problems}
        labels={{ ...labels, answers: t('give.nothing') }}
        actions={
          <Button type="submit" size="md">
            {t(own.given ? 'give.save' : 'give.send')}
          </Button>
        }
      >
        {page.questions.map((question) => (
          <QuestionField
            key={question.key}
            question={question}
            given={[answers[question.key] ?? []].flat()}
            problem={problems?.fields[`answers.${question.key}`]}
          />
        ))}
      </FormShell>
    </>
  );
}
