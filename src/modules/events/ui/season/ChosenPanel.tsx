import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useSearchParams } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { sayMonth } from '#platform/datetime/say-date.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { listHref } from '#ui/table/list-query.ts';
import type { SeasonData } from '../../routes/season/season.tsx';
import type { SeasonEvent } from '../../season/read-season.ts';
import { EventState } from '../planning/EventState.tsx';
import { EventTime } from '../planning/EventTime.tsx';
import { useClashWords } from './clash-words.ts';
import classes from './season.module.css';

/** What is done with the event or the cell that was chosen in the table; stays in sight below it. */
export function ChosenPanel({
  data,
  problems,
}: {
  data: SeasonData;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsSeason');
  const [params] = useSearchParams();
  const { asked, season } = data;
  const event = season.events.find(({ id }) => id === asked.chosen);
  const adds = asked.add && asked.at && season.may.plan;
  if (!event && !adds) return null;
  return (
    <section className={classes.panel} aria-label={t('addButton')} data-screen-only>
      <ProblemNotice problems={problems} />
      <FieldErrors problems={problems}>
        {event ? (
          <Chosen key={event.id} event={event} data={data} />
        ) : (
          <AddDraft key={`${asked.add} ${asked.at}`} data={data} />
        )}
      </FieldErrors>
      <Link
        to={listHref(params, { event: null, add: null, at: null })}
        preventScrollReset
        aria-label={t('close')}
        className={classes.close}
      >
        <Icon of={IconX} />
      </Link>
    </section>
  );
}

function Chosen({ event, data }: { event: SeasonEvent; data: SeasonData }) {
  const { t } = useTranslation('eventsSeason');
  const locale = useLocale();
  const kindOf = useKindWords(data.choices.kinds);
  const say = useClashWords(data);
  const { id, version } = event;
  const clashes = data.season.clashes.filter(({ eventIds }) => eventIds.includes(id));
  const own = (
    <>
      <input type="hidden" name="eventId" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <div className={classes.chosenEvent}>
      <div>
        <p>
          <Link to={`/events/${id}`}>
            <b>{event.title}</b>
          </Link>{' '}
          <EventState event={event} />
        </p>
        <p className={classes.faint}>
          {[
            kindOf(event.kind),
            event.host?.name ?? event.place,
            event.responsible?.name,
            event.parts > 0 && t('parts', { count: event.parts }),
            event.promised && t('promised'),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
        </p>
        <EventTime event={event} />
        {clashes.length > 0 && (
          <ul className={classes.problems}>
            {clashes.map((clash) => (
              <li key={`${clash.rule} ${clash.about} ${clash.eventIds.join()}`}>
                {t(`rule.${clash.rule}`)}: {say.about(clash)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {event.may && event.state === 'draft' && (
        <div className={classes.moves}>
          <Form method="post" preventScrollReset>
            {own}
            <input type="hidden" name="intent" value="move" />
            <SelectField
              name="month"
              label={t('moveMonth')}
              defaultValue={event.startsOn.slice(0, 7)}
              data={data.span.months.map((month) => ({
                value: month,
                label: sayMonth(locale, Number(month.slice(5)), Number(month.slice(0, 4))),
              }))}
            />
            <Button type="submit" variant="default">
              {t('move')}
            </Button>
          </Form>
          <Form method="post" preventScrollReset>
            {own}
            <input type="hidden" name="intent" value="move" />
            <DateField
              name="day"
              label={t('moveDay')}
              defaultValue={event.exact ? event.startsOn : ''}
              required
            />
            <Button type="submit">{t('move')}</Button>
          </Form>
          <Form method="post" preventScrollReset>
            {own}
            <Button type="submit" name="intent" value="remove" variant="subtle" color="red">
              {t('remove')}
            </Button>
          </Form>
        </div>
      )}
      {event.may && event.state === 'published' && (
        <p className={classes.faint}>
          {t('announcedHint')} <Link to={`/events/emergency?event=${id}`}>{t('emergency')}</Link>
        </p>
      )}
    </div>
  );
}

function AddDraft({ data }: { data: SeasonData }) {
  const { t } = useTranslation('eventsSeason');
  const { t: te } = useTranslation('events');
  const locale = useLocale();
  const { asked, season, choices } = data;
  const kindOf = useKindWords(choices.kinds);
  const section = season.sections.find(({ id }) => id === asked.add);
  const at = asked.at ?? '';
  const month = at.slice(0, 7);
  const kinds = choices.kinds.filter(({ archived }) => !archived);
  const ids = section?.terms.map(({ id }) => id) ?? [];
  const used = season.events.find(({ sectionId }) => sectionId && ids.includes(sectionId))?.kind;
  // The section of the school year in which the month lies.
  const term =
    section?.terms.find(
      ({ since, until }) => since <= `${month}-31` && (until ?? month) >= month,
    ) ?? section;
  const kind = section ? (used ?? kinds[0]?.key) : (asked.add ?? undefined);
  return (
    <Form method="post" preventScrollReset className={classes.quick}>
      <h2>{t('addTitle', { row: section?.name ?? kindOf(asked.add ?? '') })}</h2>
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="month" value={month} />
      {term && <input type="hidden" name="sectionId" value={term.id} />}
      <TextField name="title" label={te('field.title')} required autoFocus />
      <SelectField
        name="kind"
        label={te('field.kind')}
        defaultValue={kind}
        data={kinds.map(({ key }) => ({ value: key, label: kindOf(key) }))}
      />
      <DateField
        name="day"
        label={t('day')}
        description={t('dayHint', { month: sayMonth(locale, Number(month.slice(5))) })}
        defaultValue={at.length === 10 ? at : ''}
      />
      <Button type="submit">{t('addButton')}</Button>
    </Form>
  );
}
