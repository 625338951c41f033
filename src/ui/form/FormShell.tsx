import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, type FormProps } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { Icon } from '../icon/Icon.tsx';
import classes from './FormShell.module.css';
import { FieldErrors } from './field-errors.tsx';

/**
 * A form that says what is wrong: beside each field, and at the top in a summary that takes the focus
 * and leads to the fields. What was typed stays: the fields keep their own values.
 *
 * @param problems from the action's reply; `null` when all is well
 * @param labels names of the fields, for the summary
 * @param actions the form's buttons, the main one first
 */
export function FormShell({
  problems,
  labels = {},
  actions,
  children,
  ...form
}: Omit<FormProps, 'children'> & {
  problems?: FormProblems | null;
  labels?: Record<string, string>;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Form method="post" {...form} noValidate>
      <FieldErrors problems={problems}>
        {problems && <Summary problems={problems} labels={labels} />}
        <div className={classes.fields}>{children}</div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </FieldErrors>
    </Form>
  );
}

function Summary({ problems, labels }: { problems: FormProblems; labels: Record<string, string> }) {
  const { t } = useTranslation('ui');
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reply takes the focus anew
  useEffect(() => summary.current?.focus(), [problems]);
  const fields = Object.entries(problems.fields);
  if (fields.length === 0 && problems.form.length === 0) return null;
  return (
    <div ref={summary} className={classes.summary} role="alert" tabIndex={-1}>
      <Icon of={IconAlertTriangle} size={20} />
      <div>
        <p className={classes.title}>{t('form.failed', { count: fields.length })}</p>
        {problems.form.map((message) => (
          <p key={message}>{message}</p>
        ))}
        <ul>
          {fields.map(([name, message]) => (
            <li key={name}>
              <a href={`#field-${name}`}>{labels[name] ?? name}</a>: {message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
