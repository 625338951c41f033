import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { showToast } from '#ui/toast/toast-store.ts';
import type { PlanRole } from '../../../queries/list-plan-roles.ts';
import type { RolesData } from '../../../routes/plan-roles.tsx';
import form from '../form.module.css';
import classes from './roles.module.css';

/** One role of the plan: how often it is named, whom it means, and the choice of people. */
export function RoleRow({
  role: { role, items, by, people },
  staff,
  mayResolve,
  open,
}: {
  role: PlanRole;
  staff: RolesData['staff'];
  mayResolve: boolean;
  open: boolean;
}) {
  const { t } = useTranslation('planDocument');
  const fetcher = useFetcher<Outcome<unknown>>();
  useEffect(() => {
    if (fetcher.data?.ok) showToast({ tone: 'done', text: t('roles.saved') });
  }, [fetcher.data, t]);
  const meant = new Set(people.map(({ id }) => id));
  return (
    <details className={classes.role} open={open}>
      <summary>
        <span className={classes.name}>{role}</span>
        <span className={classes.faint}>{t('plans.items', { count: items })}</span>
        {people.length === 0 ? (
          <StatusBadge tone="due">{t('document.nobody')}</StatusBadge>
        ) : (
          <span className={classes.people}>
            {people.map(({ name }) => name).join(', ')}
            {by && by !== 'said' && <span className={classes.faint}> — {t(`roles.by.${by}`)}</span>}
          </span>
        )}
      </summary>
      {mayResolve && (
        <fetcher.Form method="post" className={classes.form}>
          <input type="hidden" name="role" value={role} />
          <fieldset className={form.people} key={[...meant].join()}>
            <legend className="visually-hidden">{t('roles.whom', { role })}</legend>
            {staff.map(({ id, label, post }) => (
              <label key={id}>
                <input type="checkbox" name="personId" value={id} defaultChecked={meant.has(id)} />
                <span>
                  {label} {post && <small>{post}</small>}
                </span>
              </label>
            ))}
          </fieldset>
          <Button type="submit" size="xs" loading={fetcher.state !== 'idle'}>
            {t('roles.save')}
          </Button>
        </fetcher.Form>
      )}
    </details>
  );
}
