import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import type { Direction } from '../../assignments/directions.ts';
import classes from './assignments.module.css';

/** One direction: what it is called, how much hangs on it, its place among the others. */
export function DirectionRow({
  direction,
  ids,
  index,
  mayChange,
  editing,
  problems,
}: {
  direction: Direction;
  /** All directions in their order. */
  ids: readonly string[];
  index: number;
  mayChange: boolean;
  editing: boolean;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('assignments');
  const { id, name, aliases, version } = direction;
  const moved = (by: -1 | 1) => {
    const next = [...ids];
    next.splice(index, 1);
    next.splice(index + by, 0, id);
    return next;
  };
  const mover = (by: -1 | 1) => (
    <Form method="post">
      <input type="hidden" name="intent" value="order" />
      {moved(by).map((one) => (
        <input key={one} type="hidden" name="ids" value={one} />
      ))}
      <Button
        type="submit"
        size="compact-xs"
        variant="default"
        disabled={by < 0 ? index === 0 : index === ids.length - 1}
        aria-label={t(by < 0 ? 'directions.up' : 'directions.down', { name })}
      >
        <Icon of={by < 0 ? IconArrowUp : IconArrowDown} size={14} />
      </Button>
    </Form>
  );
  return (
    <li>
      <span>
        <b>{name}</b>
        <span className={classes.faint}>{aliases.join(', ')}</span>
      </span>
      <span className={classes.actions}>
        <span className={classes.faint}>
          {t('directions.assignments')}: {direction.assignments} · {t('directions.sections')}:{' '}
          {direction.sections}
        </span>
        {mayChange && !editing && <Link to={`?edit=${id}`}>{t('directions.edit')}</Link>}
        {mayChange && mover(-1)}
        {mayChange && mover(1)}
        {mayChange && direction.assignments + direction.sections === 0 && (
          <ConfirmButton
            label={t('directions.remove')}
            size="compact-xs"
            fields={{ intent: 'remove', id, version: String(version) }}
            question={t('directions.removeQuestion', { name })}
            confirm={t('directions.remove')}
          />
        )}
      </span>
      {mayChange && editing && (
        <div className={classes.whole}>
          <FormShell
            problems={problems}
            labels={{ name: t('directions.name'), aliases: t('directions.aliases') }}
            actions={
              <Button type="submit" size="xs">
                {t('directions.save')}
              </Button>
            }
          >
            <input type="hidden" name="intent" value="update" />
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={version} />
            <TextField name="name" label={t('directions.name')} defaultValue={name} required />
            <TextareaField
              name="aliases"
              label={t('directions.aliases')}
              description={t('directions.aliasesHint')}
              defaultValue={aliases.join('\n')}
              rows={2}
            />
          </FormShell>
        </div>
      )}
    </li>
  );
}
