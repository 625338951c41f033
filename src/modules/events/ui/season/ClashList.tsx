import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link, useSearchParams } from 'react-router';
import { TextField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { listHref } from '#ui/table/list-query.ts';
import type { SeasonData } from '../../routes/season/season.tsx';
import { useClashWords } from './clash-words.ts';
import classes from './season.module.css';

/** How many of a crowded month are named; the rest is a number. */
const named = 4;

/** Everything that gets in the way, by day, each with the rule's name; and what a month bears. */
export function ClashList({ data }: { data: SeasonData }) {
  const { t } = useTranslation('eventsSeason');
  const [params] = useSearchParams();
  const { season } = data;
  const say = useClashWords(data);
  const events = new Map(season.events.map((event) => [event.id, event]));
  const shown = season.clashes.filter(({ eventIds }) => eventIds.some((id) => events.has(id)));
  return (
    <Panel title={t('clashes.title')}>
      {shown.length === 0 ? (
        <p>{t('clashes.none')}</p>
      ) : (
        <DataTable
          caption={t('clashes.title')}
          rows={shown}
          rowKey={({ rule, on, eventIds, about }) => `${rule} ${on} ${about} ${eventIds.join()}`}
          columns={[
            { key: 'when', header: t('clashes.when'), nowrap: true, cell: (row) => say.when(row) },
            {
              key: 'rule',
              header: t('clashes.rule'),
              rowHeader: true,
              cell: (row) => (
                <>
                  <StatusBadge tone={row.rule === 'day-off' || row.of ? 'due' : 'late'}>
                    {t(`rule.${row.rule}`)}
                  </StatusBadge>
                  <span className={classes.faint}>{say.about(row)}</span>
                </>
              ),
            },
            {
              key: 'what',
              header: t('clashes.what'),
              cell: ({ eventIds }) => (
                <ul className={classes.plain}>
                  {eventIds.slice(0, named).map((id) => {
                    const event = events.get(id);
                    return (
                      <li key={id}>
                        <Link
                          to={event ? listHref(params, { event: id, add: null }) : `/events/${id}`}
                          preventScrollReset
                        >
                          {event?.title ?? t('open')}
                        </Link>
                      </li>
                    );
                  })}
                  {eventIds.length > named && (
                    <li>+ {t('count', { count: eventIds.length - named })}</li>
                  )}
                </ul>
              ),
            },
          ]}
        />
      )}
      {season.may.limits && (
        <details className={classes.limits}>
          <summary>{t('clashes.limits')}</summary>
          <Form method="post">
            <p>{t('clashes.limitsLead')}</p>
            <input type="hidden" name="intent" value="limits" />
            {season.limits.version > 0 && (
              <input type="hidden" name="version" value={season.limits.version} />
            )}
            <TextField
              type="number"
              name="kindLimit"
              label={t('clashes.limitKind')}
              defaultValue={season.limits.kind}
              min={1}
              required
            />
            <TextField
              type="number"
              name="audienceLimit"
              label={t('clashes.limitAudience')}
              defaultValue={season.limits.audience}
              min={1}
              required
            />
            <Button type="submit" variant="default">
              {t('clashes.save')}
            </Button>
          </Form>
        </details>
      )}
    </Panel>
  );
}
