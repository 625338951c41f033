import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { resendMail } from '#platform/mail/operations/resend.ts';
import { readMail } from '#platform/mail/queries.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { CopyButton } from '#ui/button/CopyButton.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Facts } from '#ui/page/Facts.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { MailState } from '../office/MailState.tsx';
import classes from '../office/office.module.css';
import type { Route } from './+types/settings-letter';

export function loader(args: Route.LoaderArgs) {
  return read(args, readMail, { id: args.params.mailId });
}

export function action(args: Route.ActionArgs) {
  return act(args, resendMail, { id: args.params.mailId });
}

/** One letter as it was written, without a link that lets its reader in, and the button that sends it again. */
export default function SettingsLetter({ loaderData: letter, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('office');
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={letter.subject}
        lead={<MailState state={letter.state} />}
        crumbs={[
          { title: t('settings.title'), to: '/settings' },
          { title: t('settings.mail'), to: '/settings/mail' },
        ]}
      />
      {actionData?.ok && <DoneNotice>{t('mail.queuedAgain')}</DoneNotice>}
      <ProblemNotice problems={problems} />
      <Facts
        facts={[
          { label: t('mail.recipient'), value: letter.recipient },
          { label: t('mail.created'), value: <Moment at={letter.createdAt} /> },
          { label: t('mail.sent'), value: letter.sentAt && <Moment at={letter.sentAt} /> },
          { label: t('mail.attempts'), value: letter.attempts || null },
          { label: t('mail.error'), value: letter.error },
        ]}
      />
      {letter.text === null ? (
        <EmptyState icon={IconLock} title={t('mail.secret')}>
          {t('mail.secretText')}
        </EmptyState>
      ) : (
        <pre className={classes.letter}>{letter.text}</pre>
      )}
      <div className={classes.row}>
        {(letter.state === 'kept' || letter.state === 'failed') && (
          <Form method="post">
            <Button type="submit">{t('mail.resend')}</Button>
          </Form>
        )}
        {letter.text !== null && (
          <CopyButton text={letter.text} label={t('mail.copy')} copied={t('mail.copied')} />
        )}
      </div>
    </>
  );
}
