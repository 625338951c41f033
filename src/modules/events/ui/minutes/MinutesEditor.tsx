import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { TextField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import type { Minutes, MinutesPage } from '../../minutes/read-minutes.ts';
import type { MinutesPoint } from '../../minutes/schema.ts';
import type { Event } from '../../planning/read-event.ts';
import events from '../planning/events.module.css';
import { DecisionLine } from './DecisionLine.tsx';
import { MinutesBar } from './MinutesBar.tsx';
import { MinutesFiles } from './MinutesFiles.tsx';
import { MinutesHead } from './MinutesHead.tsx';
import classes from './minutes.module.css';
import { PointEditor } from './PointEditor.tsx';
import { PointRead } from './PointRead.tsx';
import type { PointReply } from './point-values.ts';
import { RulePanel } from './RulePanel.tsx';
import { ToldPanel } from './ToldPanel.tsx';
import { useLiveMinutes } from './use-live-minutes.ts';

/** Minutes that are there: written while a draft, read afterwards. */
export function MinutesEditor({
  eventId,
  event,
  page,
  minutes,
  reply,
  problems,
}: {
  eventId: string;
  event: Event;
  page: MinutesPage;
  minutes: Minutes;
  reply: PointReply | null;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsMinutes');
  const locale = useLocale();
  const { may, rule, open } = page;
  const writes = may.write && minutes.state === 'draft';
  const onSaved = useLiveMinutes(eventId, minutes, writes);
  return (
    <>
      <MinutesBar eventId={eventId} page={page} minutes={minutes} />
      <div className={events.columns}>
        <div>
          {minutes.points.map((point, at) =>
            writes ? (
              <PointEditor
                key={point.id}
                eventId={eventId}
                point={point}
                number={at + 1}
                votes={rule.votes}
                reply={reply?.pointId === point.id ? reply : null}
                onSaved={onSaved}
              />
            ) : (
              <PointRead
                key={point.id}
                eventId={eventId}
                point={point}
                number={at + 1}
                people={peopleOf(event, minutes, point)}
                mayEnd={may.write && minutes.state !== 'draft'}
              />
            ),
          )}
          {writes && (
            <Form method="post" className={classes.inline} key={minutes.points.length}>
              <input type="hidden" name="intent" value="addPoint" />
              <input type="hidden" name="minutesId" value={minutes.id} />
              <TextField name="title" label={t('addPointTitle')} required miw={280} />
              <Button type="submit" variant="default">
                {t('addPoint')}
              </Button>
            </Form>
          )}
        </div>
        <div>
          <MinutesHead
            eventId={eventId}
            minutes={minutes}
            rule={rule}
            attendance={page.attendance}
            mayWrite={writes}
            problems={problems}
          />
          {open.length > 0 && (
            <Panel title={t('open.title')} framed>
              <ul className={classes.resolved}>
                {open.map((decision) => (
                  <DecisionLine
                    key={decision.id}
                    decision={decision}
                    label="•"
                    until={[
                      decision.dueOn &&
                        t('open.until', { date: sayShortDate(locale, decision.dueOn) }),
                      t('open.of', {
                        number: decision.number,
                        date: sayShortDate(locale, decision.heldOn),
                      }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    mayEnd={may.write}
                  />
                ))}
              </ul>
            </Panel>
          )}
          {page.may.rule && (
            <RulePanel rule={rule} version={page.ruleVersion} problems={problems} />
          )}
          <MinutesFiles eventId={eventId} minutes={minutes} mayWrite={may.write} />
          <ToldPanel minutes={minutes} mayTell={page.mayTell} />
        </div>
      </div>
    </>
  );
}

/** People for whom extracts are asked: whose question it was, those whom decisions name, those who led. */
function peopleOf(event: Event, { chair, secretary, points }: Minutes, point: MinutesPoint) {
  const all = [
    ...point.speakers.flatMap(({ personId, name }) =>
      personId ? { id: personId, name: name.split(',')[0] ?? name } : [],
    ),
    ...points.flatMap(({ decisions }) => decisions.flatMap(({ people }) => people)),
    ...event.people.flatMap(({ id, name }) => (id ? { id, name } : [])),
    ...[chair, secretary, event.responsible].flatMap((person) => person ?? []),
  ];
  return [...new Map(all.map((person) => [person.id, person])).values()];
}
