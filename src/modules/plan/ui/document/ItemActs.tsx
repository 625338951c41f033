import {
  IconArrowDown,
  IconArrowUp,
  IconLink,
  IconPlus,
  IconRowInsertBottom,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import classes from './card.module.css';
import type { RowView, stepsOf } from './document-view.ts';
import { useAmendmentReason } from './use-amendment-reason.ts';
import { removal } from './use-removal.ts';

/** Move, add beside, take out: what can be done with a row. */
export function ItemActs({
  row,
  steps,
  planId,
  keep,
  children,
}: {
  row: RowView;
  steps: ReturnType<typeof stepsOf>;
  planId: string;
  keep: string;
  /** What else can be done, before taking out. */
  children: ReactNode;
}) {
  const { t } = useTranslation('planDocument');
  const [reason] = useAmendmentReason(planId);
  const fetcher = useFetcher<Outcome<unknown>>();
  const remover = useFetcher<Outcome<unknown>>({ key: removal });
  const problems = useProblems(fetcher.data?.ok === false ? fetcher.data : remover.data);
  const common = { itemId: row.id, amendmentReason: reason };
  const button = (
    intent: string,
    fields: Record<string, string>,
    label: string,
    icon: typeof IconTrash,
  ) => (
    <fetcher.Form method="post">
      {Object.entries({ intent, ...common, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" disabled={fetcher.state !== 'idle'}>
        <Icon of={icon} size={16} /> {label}
      </button>
    </fetcher.Form>
  );
  return (
    <div className={classes.acts}>
      {steps.up !== null &&
        button('move-item', { beforeId: steps.up }, t('document.up'), IconArrowUp)}
      {steps.down !== null &&
        button('move-item', { beforeId: steps.down }, t('document.down'), IconArrowDown)}
      <Link to={`?${keep}add=after-${row.id}`} preventScrollReset>
        <Icon of={IconPlus} size={16} /> {t('document.addAfter')}
      </Link>
      <Link to={`?${keep}add=in-${row.id}`} preventScrollReset>
        <Icon of={IconRowInsertBottom} size={16} /> {t('document.addInside')}
      </Link>
      <Link to={`/plans/${planId}?item=${row.id}`}>
        <Icon of={IconLink} size={16} /> {t('document.link')}
      </Link>
      {children}
      <remover.Form method="post">
        <input type="hidden" name="intent" value="remove-item" />
        <input type="hidden" name="itemId" value={row.id} />
        <input type="hidden" name="amendmentReason" value={reason} />
        <input type="hidden" name="version" value={row.version} />
        <input type="hidden" name="name" value={row.number ?? row.text.slice(0, 40)} />
        <button type="submit" disabled={remover.state !== 'idle'}>
          <Icon of={IconTrash} size={16} /> {t('document.remove')}
        </button>
      </remover.Form>
      <ProblemNotice problems={problems} />
    </div>
  );
}
