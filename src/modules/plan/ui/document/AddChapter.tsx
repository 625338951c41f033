import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import classes from './card.module.css';
import { useAmendmentReason } from './use-amendment-reason.ts';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** A new chapter below the last one. */
export function AddChapter({ planId, count }: { planId: string; count: number }) {
  const { t } = useTranslation('planDocument');
  const fetcher = useFetcher<Outcome<unknown>>();
  const problems = useProblems(fetcher.data);
  const [reason] = useAmendmentReason(planId);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!fetcher.data?.ok || !details.current) return;
    details.current.open = false;
    details.current.querySelector('form')?.reset();
  }, [fetcher.data]);
  return (
    <details ref={details} className={classes.adding} data-screen-only>
      <summary>
        <Icon of={IconPlus} size={16} /> {t('document.addChapter')}
      </summary>
      <fetcher.Form method="post" className={classes.addForm}>
        <FieldErrors problems={problems}>
          <input type="hidden" name="intent" value="add-chapter" />
          <input type="hidden" name="amendmentReason" value={reason} />
          <TextField
            key={count}
            name="number"
            label={t('document.chapterNumber')}
            defaultValue={roman[count] ?? String(count + 1)}
            maxLength={20}
          />
          <TextField name="title" label={t('document.chapterTitle')} required maxLength={1000} />
          <Button type="submit" variant="default" loading={fetcher.state !== 'idle'}>
            {t('document.add')}
          </Button>
        </FieldErrors>
        <ProblemNotice problems={problems} />
      </fetcher.Form>
    </details>
  );
}
