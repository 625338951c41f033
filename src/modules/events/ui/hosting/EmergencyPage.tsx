import { Button } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { DateField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { EmergencyData, EmergencyReply } from '../../routes/hosting/emergency.tsx';
import { EventTime } from '../planning/EventTime.tsx';
import { EmergencyOutcome } from './EmergencyOutcome.tsx';
import classes from './emergency.module.css';

const acts = ['online', 'move', 'day', 'split', 'cancel'] as const;

/** Chooses announced events and what is done with them, shows what would happen, and does it. */
export function EmergencyPage({
  data,
  reply,
}: {
  data: EmergencyData;
  reply: EmergencyReply | undefined;
}) {
  const { t } = useTranslation('eventsEmergency');
  const { t: te } = useTranslation('events');
  const problems = useProblems(reply?.outcome);
  const { span, chosen, events, done } = data;
  const given = reply?.given ?? {};
  const ticked = new Set(reply?.eventIds ?? (chosen ? [chosen] : []));
  const fields: Record<(typeof acts)[number], ReactNode> = {
    online: (
      <TextField
        type="url"
        name="videoUrl"
        label={t('videoUrl')}
        description={t('videoUrlHint')}
        defaultValue={given.videoUrl}
      />
    ),
    move: (
      <TextField
        type="number"
        name="days"
        label={t('days')}
        description={t('daysHint')}
        defaultValue={given.days ?? '7'}
      />
    ),
    day: <DateField name="day" label={t('day')} defaultValue={given.day ?? ''} />,
    split: (
      <div className={classes.row}>
        <DateField
          name="splitDay"
          label={t('splitDay')}
          description={t('splitHint')}
          defaultValue={given.splitDay ?? ''}
        />
        <TextField
          type="time"
          name="startsTime"
          label={t('startsTime')}
          defaultValue={given.startsTime}
        />
        <TextField
          type="time"
          name="endsTime"
          label={t('endsTime')}
          defaultValue={given.endsTime}
        />
      </div>
    ),
    cancel: null,
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ title: te('title'), to: '/events' }]}
      />
      {done && <DoneNotice>{t('done', { count: done })}</DoneNotice>}
      <ProblemNotice problems={problems} />
      {!chosen && (
        <Form className={classes.row}>
          <DateField name="from" label={t('from')} defaultValue={span[0]} />
          <DateField name="until" label={t('until')} defaultValue={span[1]} />
          <Button type="submit" variant="default">
            {t('show')}
          </Button>
        </Form>
      )}
      {events.length === 0 ? (
        <EmptyState icon={IconCalendarEvent} title={t('none')} />
      ) : (
        <Form method="post">
          <FieldErrors problems={problems}>
            <Panel title={t('events')}>
              <ul className={classes.events}>
                {events.map((event) => (
                  <li key={event.id}>
                    <label>
                      <input
                        type="checkbox"
                        name="eventId"
                        value={event.id}
                        defaultChecked={ticked.has(event.id)}
                      />
                      <span>
                        <b>{event.title}</b>
                        <span className={classes.faint}>
                          {[event.section?.name, event.host?.name ?? event.place]
                            .filter(Boolean)
                            .join(' · ')}
                        </span>
                      </span>
                    </label>
                    <EventTime event={event} />
                  </li>
                ))}
              </ul>
            </Panel>
            <Panel title={t('what')}>
              <fieldset className={classes.acts}>
                <legend className="visually-hidden">{t('what')}</legend>
                {acts.map((act) => (
                  <div key={act}>
                    <label>
                      <input
                        type="radio"
                        name="act"
                        value={act}
                        defaultChecked={(given.act ?? 'online') === act}
                      />{' '}
                      {t(`act.${act}`)}
                    </label>
                    {fields[act] && <div className={classes.field}>{fields[act]}</div>}
                  </div>
                ))}
              </fieldset>
              <TextareaField
                name="reason"
                label={t('why')}
                description={t('whyHint')}
                rows={2}
                defaultValue={given.reason}
                required
              />
            </Panel>
            {reply?.preview && <EmergencyOutcome preview={reply.preview} act={given.act ?? ''} />}
            <div className={classes.row}>
              {reply?.preview && (
                <Button type="submit" name="intent" value="do">
                  {t('confirm')}
                </Button>
              )}
              <Button
                type="submit"
                name="intent"
                value="preview"
                variant={reply?.preview ? 'default' : 'filled'}
              >
                {t('preview')}
              </Button>
            </div>
          </FieldErrors>
        </Form>
      )}
    </>
  );
}
