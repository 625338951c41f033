import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { CheckboxField, DateField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Tone } from '#ui/status/tones.ts';
import type { ProposalRow, ProposalState } from '../../agenda/call-schema.ts';
import type { Call } from '../../agenda/read-call.ts';
import classes from './agenda.module.css';

const tones: Record<ProposalState, Tone> = {
  unconfirmed: 'idle',
  submitted: 'info',
  accepted: 'done',
  declined: 'idle',
  withdrawn: 'idle',
};

/** A call for talks: asked for, offered, taken onto the agenda. */
export function CallPanel({ call: { call, proposals, mayCall } }: { call: Call }) {
  const { t } = useTranslation('eventsAgenda');
  const locale = useLocale();
  if (!call && !mayCall) return null;
  return (
    <Panel title={t('call.title')} framed>
      {call && (
        <p className={classes.note}>
          {t(call.open ? 'call.until' : 'call.closed', { date: sayShortDate(locale, call.until) })}{' '}
          {call.text}
        </p>
      )}
      {call?.open && call.public && (
        <p className={classes.faint}>
          {t('call.publicPage')} <a href={`/e/${call.code}/talk`}>{`/e/${call.code}/talk`}</a>
        </p>
      )}
      <ul className={classes.materials}>
        {proposals.map((proposal) => (
          <Proposal key={proposal.id} proposal={proposal} mayDecide={mayCall} />
        ))}
      </ul>
      {call?.open && (
        <details className={classes.hang}>
          <summary>{t('call.offer')}</summary>
          <Form method="post" className={classes.material} key={proposals.length}>
            <input type="hidden" name="intent" value="propose" />
            <TextField name="title" label={t('field.title')} required />
            <TextareaField name="abstract" label={t('call.abstract')} rows={3} />
            <TextField name="minutes" type="number" min={1} label={t('field.minutes')} />
            <div>
              <Button type="submit">{t('call.offer')}</Button>
            </div>
          </Form>
        </details>
      )}
      {mayCall && (
        <details className={classes.hang} data-screen-only>
          <summary>{t(call ? 'call.change' : 'call.ask')}</summary>
          <Form method="post" className={classes.material}>
            <input type="hidden" name="intent" value="call" />
            <DateField name="until" label={t('call.lastDay')} defaultValue={call?.until} required />
            <TextareaField name="text" label={t('call.text')} defaultValue={call?.text} rows={3} />
            <CheckboxField
              name="public"
              label={t('call.public')}
              description={t('call.publicHint')}
              defaultChecked={call?.public ?? false}
            />
            <div>
              <Button type="submit">{t('save')}</Button>
            </div>
          </Form>
        </details>
      )}
    </Panel>
  );
}

function Proposal({ proposal, mayDecide }: { proposal: ProposalRow; mayDecide: boolean }) {
  const { t } = useTranslation('eventsAgenda');
  const { id, title, abstract, minutes, person, guest, state, reply, own, version } = proposal;
  const hidden = (
    <>
      <input type="hidden" name="proposalId" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <li>
      <b>{title}</b>
      <StatusBadge tone={tones[state]}>{t(`call.state.${state}`)}</StatusBadge>
      <span className={classes.faint}>
        {person ? <Link to={`/people/${person.id}`}>{person.name}</Link> : guest?.name}{' '}
        {[guest?.post, guest?.email, minutes && t('minutesOf', { count: minutes }), abstract, reply]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {state === 'submitted' && mayDecide && (
        <Form method="post" className={classes.decide} data-screen-only>
          <input type="hidden" name="intent" value="decide" />
          {hidden}
          <TextField name="reply" aria-label={t('call.reply')} placeholder={t('call.reply')} />
          <Button type="submit" name="accept" value="yes" size="compact-sm">
            {t('call.accept')}
          </Button>
          <Button type="submit" name="accept" value="no" size="compact-sm" variant="default">
            {t('call.decline')}
          </Button>
        </Form>
      )}
      {state === 'submitted' && own && (
        <Form method="post" data-screen-only>
          <input type="hidden" name="intent" value="withdraw" />
          {hidden}
          <Button type="submit" size="compact-sm" variant="subtle">
            {t('call.withdraw')}
          </Button>
        </Form>
      )}
    </li>
  );
}
