import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { PublicPage } from '#ui/page/PublicPage.tsx';
import { MomentTime } from '#ui/time/Moment.tsx';
import type { Here } from '../../attendance/here.ts';
import classes from './here.module.css';

/** Where somebody says that they are there: the code on the wall, «I am here», «I am leaving». */
export function HerePage({
  here,
  code,
  signIn,
  outcome,
}: {
  /** Null where there is no such page. */
  here: Here | null;
  /** As the QR code says it. */
  code: string;
  /** Where a visitor signs in; null for who is known. */
  signIn: string | null;
  outcome: Outcome<'in' | 'out'> | undefined;
}) {
  const { t } = useTranslation(['eventsAttendance', 'eventsFeedback']);
  if (!here) return <PublicPage title={t('here.notFound')} lead={t('here.notFoundText')} />;
  const { own, announced, begun } = here;
  const registered = own?.registration === 'registered';
  return (
    <PublicPage owner={here.centre} title={t('here.title')} lead={here.title}>
      {outcome?.ok && <DoneNotice>{t(`here.done.${outcome.value}`)}</DoneNotice>}
      {own && <p>{t('here.name', { name: own.name })}</p>}
      {own && <Known own={own} />}
      {own && here.feedback && (
        <p>
          <Button component="a" href="feedback" variant="default">
            {t('eventsFeedback:give.link')}
          </Button>
        </p>
      )}
      {!announced ? (
        <p>{t('here.over')}</p>
      ) : signIn ? (
        <Visitor signIn={signIn} />
      ) : !registered ? (
        <p>{t('here.notRegistered')}</p>
      ) : begun ? (
        <Forms here={here} own={own} code={code} outcome={outcome} />
      ) : (
        <p>{t('here.notYet')}</p>
      )}
    </PublicPage>
  );
}

function Known({ own }: { own: NonNullable<Here['own']> }) {
  const { t } = useTranslation('eventsAttendance');
  const { state, minutes, cameAt, leftAt } = own;
  const moment = leftAt ?? cameAt;
  return (
    <>
      {state && (
        <p>
          <b>{t(`here.${state}`, { minutes: minutes ?? 0 })}</b>
        </p>
      )}
      {moment && (
        <p className={classes.faint}>
          {t(leftAt ? 'here.left' : 'here.stay', { time: '' })}
          <MomentTime at={moment} />
        </p>
      )}
    </>
  );
}

function Visitor({ signIn }: { signIn: string }) {
  const { t } = useTranslation('eventsAttendance');
  return (
    <>
      <Button component="a" href={signIn} size="lg" fullWidth>
        {t('here.signIn')}
      </Button>
      <p className={classes.faint}>{t('here.letter')}</p>
    </>
  );
}

function Forms({
  here,
  own,
  code,
  outcome,
}: {
  here: Here;
  own: NonNullable<Here['own']>;
  code: string;
  outcome: Outcome<'in' | 'out'> | undefined;
}) {
  const { t } = useTranslation('eventsAttendance');
  const problems = useProblems(outcome);
  const inside = own.cameAt !== null && own.leftAt === null;
  return (
    <>
      {here.wall && (
        <FormShell
          problems={problems}
          labels={{ code: t('here.code') }}
          actions={
            <Button
              type="submit"
              name="going"
              value={inside ? 'out' : 'in'}
              size="lg"
              variant={inside ? 'default' : 'filled'}
              fullWidth
            >
              {t(inside ? 'here.go' : own.cameAt ? 'here.again' : 'here.come')}
            </Button>
          }
        >
          <TextField
            name="code"
            label={t('here.code')}
            description={t('here.codeHint')}
            defaultValue={code}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
            size="lg"
            classNames={{ input: classes.code }}
          />
        </FormShell>
      )}
      {own.state === null && (
        <div className={classes.self}>
          <h2>{t('here.selfTitle')}</h2>
          <p className={classes.faint}>{t('here.selfText')}</p>
          <FormShell
            problems={here.wall ? null : problems}
            actions={
              <Button type="submit" name="going" value="self" variant="default" size="md">
                {t('here.self')}
              </Button>
            }
          >
            {null}
          </FormShell>
        </div>
      )}
    </>
  );
}
