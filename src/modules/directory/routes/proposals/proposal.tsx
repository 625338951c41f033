import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { confirmProposal, declineProposal } from '../../operations/proposals/decide-proposal.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { readProposal } from '../../proposals/list-proposals.ts';
import classes from '../../ui/people/people.module.css';
import { sayProposed } from '../../ui/proposals/say-value.ts';
import type { Route } from './+types/proposal';

export async function loader(args: Route.LoaderArgs) {
  return {
    proposal: await read(args, readProposal, { id: args.params.proposalId }),
    choices: await read(args, readPeopleChoices, { language: callerOf(args).locale }),
    ownId: actorOf(args).personId,
  };
}

export async function action(args: Route.ActionArgs) {
  const id = args.params.proposalId;
  const form = await args.request.formData();
  const outcome =
    form.get('intent') === 'decline'
      ? await act(args, declineProposal, { id, reason: String(form.get('reason') ?? '') })
      : await act(args, confirmProposal, { id, overwrite: form.has('overwrite') });
  return outcome.ok ? redirect('/people/proposals') : outcome;
}

/** One proposal: what stands on the card, what is to stand there, why; to confirm or to decline. */
export default function ProposalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['proposals', 'people']);
  const locale = useLocale();
  const problems = useProblems(actionData);
  const { proposal, choices } = loaderData;
  const { subject, act: kind, conflict, state } = proposal;
  const say = (value: unknown) =>
    sayProposed(t as never, locale, choices, subject, value) || t('one.nothing');
  const waits = state === 'waiting';
  const gone = conflict && proposal.now === null && kind !== 'set';
  return (
    <>
      <PageHeader
        title={t('one.title', { subject: t(`subject.${subject}`), person: proposal.person })}
        lead={proposal.organisation}
        crumbs={[
          { title: t('people:card.back'), to: '/people' },
          { title: t('list.tab'), to: '/people/proposals' },
        ]}
      />
      {waits && conflict && <p role="alert">{gone ? t('one.gone') : t('one.conflict')}</p>}
      <div className={classes.form}>
        <Panel title={t('list.change')} framed>
          <Facts
            facts={[
              { label: t('one.before'), value: say(proposal.before) },
              ...(conflict ? [{ label: t('one.now'), value: say(proposal.now) }] : []),
              {
                label: t('one.after'),
                value: (
                  <strong>{kind === 'remove' ? t('one.removed') : say(proposal.after)}</strong>
                ),
              },
              { label: t('list.ground'), value: proposal.ground },
              {
                label: t('list.file'),
                value: proposal.fileName && (
                  <a href={`/people/proposals/${proposal.id}/file`}>{proposal.fileName}</a>
                ),
              },
              {
                label: t('one.proposed'),
                value: <Link to={`/people/${proposal.personId}`}>{proposal.proposedBy}</Link>,
              },
              { label: t('list.created'), value: <Moment at={proposal.createdAt} /> },
              {
                label: t('list.state'),
                value: !waits && <StatusBadge tone="idle">{t(`state.${state}`)}</StatusBadge>,
              },
              { label: t('list.reason'), value: proposal.reason },
            ]}
          />
        </Panel>
        {waits && (
          <>
            <ProblemNotice problems={actionData?.code === 'conflict' ? null : problems} />
            {!gone && (
              <Form method="post">
                {conflict && <input type="hidden" name="overwrite" value="yes" />}
                <Button type="submit">{conflict ? t('one.overwrite') : t('one.confirm')}</Button>
              </Form>
            )}
            <Panel title={t('one.decline')}>
              <FormShell
                problems={null}
                actions={
                  <Button type="submit" name="intent" value="decline" variant="default">
                    {t('one.decline')}
                  </Button>
                }
              >
                <TextField name="reason" label={t('one.reason')} maxLength={500} required />
              </FormShell>
            </Panel>
          </>
        )}
      </div>
    </>
  );
}
