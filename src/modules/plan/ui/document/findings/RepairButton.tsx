import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { showToast } from '#ui/toast/toast-store.ts';
import type { Finding } from '../../../checking/types.ts';
import type { FindingsData } from '../../../routes/plan-findings.tsx';
import { useAmendmentReason } from '../use-amendment-reason.ts';

/** Does the repair that a finding offers, or all of a rule's. */
export function RepairButton({
  findings,
  data,
  label,
}: {
  findings: readonly Finding[];
  data: FindingsData;
  label: string;
}) {
  const { t } = useTranslation('planDocument');
  const fetcher = useFetcher<Outcome<unknown>>();
  const problems = useProblems(fetcher.data);
  const [reason] = useAmendmentReason(data.planId);
  useEffect(() => {
    const [problem] = problems?.form ?? [];
    if (problem) showToast({ tone: 'late', text: problem });
    else if (fetcher.data?.ok) showToast({ tone: 'done', text: t('findings.repaired') });
  }, [problems, fetcher.data, t]);
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value="repair" />
      <input type="hidden" name="amendmentReason" value={reason} />
      {findings.map(({ repair }) => {
        const place = repair && data.places[repair.item];
        if (!place) return null;
        return (
          <span key={`${place.id} ${repair.field} ${repair.to}`}>
            <input
              type="hidden"
              name="place"
              value={`${place.kind} ${place.id} ${place.version} ${repair.field}`}
            />
            <input type="hidden" name="to" value={repair.to} />
          </span>
        );
      })}
      <Button type="submit" size="compact-xs" variant="default" loading={fetcher.state !== 'idle'}>
        {label}
      </Button>
    </fetcher.Form>
  );
}
