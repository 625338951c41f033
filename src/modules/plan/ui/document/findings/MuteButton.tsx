import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { opensElsewhere } from '#ui/button/opens-elsewhere.ts';
import { Dialog, DialogFooter } from '#ui/dialog/Dialog.tsx';
import { MuteFields } from './MuteFields.tsx';

/**
 * Silences a rule for an item, with a reason that stays readable. Without scripts it leads to a page.
 *
 * @param item the finding's path; '' for the whole plan
 */
export function MuteButton({
  planId,
  rule,
  item,
  label,
}: {
  planId: string;
  rule: string;
  item: string;
  label: string;
}) {
  const { t } = useTranslation(['planDocument', 'ui']);
  const fetcher = useFetcher<Outcome<unknown>>();
  const problems = useProblems(fetcher.data);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (fetcher.data?.ok) setAsking(false);
  }, [fetcher.data]);
  return (
    <>
      <Button
        component={Link}
        to={`/plans/${planId}/findings/mute?${new URLSearchParams({ rule, item })}`}
        size="compact-xs"
        variant="subtle"
        color="gray"
        onClick={(event) => {
          if (opensElsewhere(event)) return;
          event.preventDefault();
          setAsking(true);
        }}
      >
        {label}
      </Button>
      {asking && (
        <Dialog
          title={t(item ? 'findings.muteItem' : 'findings.muteWhole', { item })}
          onClose={() => setAsking(false)}
        >
          <fetcher.Form method="post">
            <MuteFields rule={rule} item={item} problems={problems} />
            <DialogFooter>
              <Button variant="default" onClick={() => setAsking(false)}>
                {t('ui:cancel')}
              </Button>
              <Button type="submit" loading={fetcher.state !== 'idle'}>
                {t('findings.mute')}
              </Button>
            </DialogFooter>
          </fetcher.Form>
        </Dialog>
      )}
    </>
  );
}
