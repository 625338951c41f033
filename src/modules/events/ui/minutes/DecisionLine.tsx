import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { TextField } from '#ui/form/fields.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { useToday } from '#ui/time/today.tsx';
import { boundBy, type MinutesDecision } from '../../minutes/schema.ts';
import classes from './minutes.module.css';

/** A decision with its people, its day and what became of it; who may says so in its place. */
export function DecisionLine({
  decision,
  label,
  until,
  mayEnd,
}: {
  decision: Pick<MinutesDecision, 'id' | 'text' | 'people' | 'groups' | 'dueOn' | 'version'> &
    Partial<Pick<MinutesDecision, 'state' | 'result'>>;
  label: string;
  until: string;
  mayEnd: boolean;
}) {
  const { t } = useTranslation('eventsMinutes');
  const today = useToday();
  const { id, text, people, groups, dueOn, version, state = 'open', result = '' } = decision;
  const binds = people.length > 0 || groups.length > 0 || dueOn !== null;
  const late = state === 'open' && dueOn !== null && dueOn < today;
  return (
    <li id={`decision-${id}`}>
      <p className={state === 'open' ? undefined : classes.ended}>
        {label} {text}
      </p>
      <div className={classes.inline}>
        <span className={late ? classes.late : classes.faint}>
          {[boundBy(decision), until].filter(Boolean).join(', ')}
        </span>
        {late && <StatusBadge tone="late">{t('open.late')}</StatusBadge>}
        {state !== 'open' && (
          <StatusBadge tone={state === 'done' ? 'done' : 'due'}>
            {t(`decisionState.${state}`)}
          </StatusBadge>
        )}
        {result && <span className={classes.faint}>{result}</span>}
      </div>
      {mayEnd && binds && (
        <details className={classes.extract} data-screen-only>
          <summary>{state === 'open' ? t('open.end') : t('open.reopen')}</summary>
          <Form method="post" className={classes.inline} preventScrollReset>
            <input type="hidden" name="intent" value="endDecision" />
            <input type="hidden" name="decisionId" value={id} />
            <input type="hidden" name="version" value={version} />
            {state === 'open' ? (
              <>
                <TextField name="result" label={t('open.result')} />
                <Button type="submit" name="state" value="done">
                  {t('open.done')}
                </Button>
                <Button type="submit" name="state" value="undone" variant="default">
                  {t('open.undone')}
                </Button>
              </>
            ) : (
              <Button type="submit" name="state" value="open" variant="default">
                {t('open.reopen')}
              </Button>
            )}
          </Form>
        </details>
      )}
    </li>
  );
}
