import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useFetcher, useSearchParams } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { listHref } from '#ui/table/list-query.ts';
import { showToast } from '#ui/toast/toast-store.ts';
import type { DocumentData } from '../../routes/plan.tsx';
import { TypedReading } from '../deadline/TypedReading.tsx';
import classes from './card.module.css';
import table from './table.module.css';
import { useAmendmentReason } from './use-amendment-reason.ts';

/** The form of a new item or bullet; stays open, so that several can be added one after the other. */
export function AddItem({
  plan,
  chapterId,
  parentId,
  afterId,
  number,
  heading,
  asRow = false,
}: {
  plan: DocumentData['plan'];
  chapterId: string;
  parentId: string | null;
  afterId: string | null;
  number: string;
  /** What stands above the place says of its deadline. */
  heading: string | undefined;
  asRow?: boolean;
}) {
  const { t } = useTranslation(['planDocument', 'plan', 'ui']);
  const [params] = useSearchParams();
  const fetcher = useFetcher<Outcome<unknown>>();
  const problems = useProblems(fetcher.data);
  const [reason] = useAmendmentReason(plan.id);
  const [deadline, setDeadline] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const added = fetcher.state === 'idle' && fetcher.data?.ok === true;
  useEffect(() => {
    if (!added) return;
    form.current?.reset();
    setDeadline('');
    form.current?.querySelector('textarea')?.focus();
    showToast({ tone: 'done', text: t('document.added') });
  }, [added, t]);
  const content = (
    <fetcher.Form ref={form} method="post" className={classes.itemForm}>
      <FieldErrors problems={problems}>
        <input type="hidden" name="intent" value="add-item" />
        <input type="hidden" name="chapterId" value={chapterId} />
        <input type="hidden" name="parentId" value={parentId ?? ''} />
        <input type="hidden" name="afterId" value={afterId ?? ''} />
        <input type="hidden" name="amendmentReason" value={reason} />
        <TextField
          key={number}
          name="number"
          label={t('plan:field.number')}
          defaultValue={number}
          maxLength={30}
        />
        <TextareaField
          name="text"
          label={t('plan:field.text')}
          required
          rows={2}
          autoFocus
          data-wide
        />
        <TextField name="responsible" label={t('plan:field.responsible')} />
        <TextField name="form" label={t('plan:field.form')} />
        <div>
          <TextField
            name="deadline"
            label={t('plan:field.deadline')}
            value={deadline}
            onChange={(event) => setDeadline(event.currentTarget.value)}
          />
          <TypedReading text={deadline} plan={plan} heading={heading} onTake={setDeadline} />
        </div>
      </FieldErrors>
      <ProblemNotice problems={problems} />
      <p className={classes.formActs}>
        <Button type="submit" size="xs" loading={fetcher.state !== 'idle'}>
          {t('document.add')}
        </Button>
        <Link to={listHref(params, { add: null })} preventScrollReset>
          {t('document.doneAdding')}
        </Link>
      </p>
    </fetcher.Form>
  );
  return asRow ? (
    <tr className={table.cardRow}>
      <td colSpan={6}>{content}</td>
    </tr>
  ) : (
    content
  );
}
