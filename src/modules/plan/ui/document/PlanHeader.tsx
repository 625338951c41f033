import {
  IconCalendarRepeat,
  IconDots,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconFileTypeXls,
  IconListNumbers,
  IconRefresh,
} from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Menu } from '#ui/menu/Menu.tsx';
import { MenuButton, MenuHeading, MenuLink } from '#ui/menu/MenuItem.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import { showToast } from '#ui/toast/toast-store.ts';
import type { PlanHead } from '../../queries/get-plan-head.ts';
import classes from './header.module.css';
import { PlanSteps } from './PlanSteps.tsx';
import { planTones } from './plan-tone.ts';
import { useAmendmentReason } from './use-amendment-reason.ts';

/** What the viewer may do with plans, by the operations' names. */
export type PlanRights = Readonly<Record<string, boolean>>;

/** The head of a plan's pages: name, period, state and the step that comes next. */
export function PlanHeader({
  head,
  may,
  outcome,
  label,
}: {
  head: PlanHead;
  may: PlanRights;
  outcome: Outcome<unknown> | undefined;
  label: string;
}) {
  const { t } = useTranslation(['planDocument', 'plan', 'shell']);
  const locale = useLocale();
  const problems = useProblems(outcome);
  const [reason] = useAmendmentReason(head.id);
  useEffect(() => {
    if (outcome?.ok) showToast({ tone: 'done', text: t('frame.saved') });
  }, [outcome, t]);
  const at = `/plans/${head.id}`;
  return (
    <>
      <PageHeader
        title={head.title}
        crumbs={[{ title: t('shell:nav.plansList'), to: '/plans' }]}
        lead={
          <span className={classes.lead}>
            <StatusBadge tone={planTones[head.state]}>{t(`plan:state.${head.state}`)}</StatusBadge>
            <span>{t(`plan:kind.${head.kind}`)}</span>
            <span>{sayPeriod(locale, [head.startsOn, head.endsOn])}</span>
            {head.tasks > 0 && (
              <span>{t('frame.done', { done: head.done, total: head.tasks })}</span>
            )}
            {head.late > 0 && (
              <a href={`${at}?only=late`} data-tone="late">
                {t('frame.late', { count: head.late })}
              </a>
            )}
            {head.debts > 0 && (
              <a href={`${at}?only=debts`} data-tone="due">
                {t('frame.debts', { count: head.debts })}
              </a>
            )}
          </span>
        }
        more={
          <Menu icon={IconDots} label={t('frame.more')}>
            <MenuHeading>{t('frame.papers')}</MenuHeading>
            <MenuLink to={`${at}/export.docx`} icon={IconFileTypeDocx} reloadDocument>
              {t('frame.docx')}
            </MenuLink>
            <MenuLink to={`${at}/export.pdf`} icon={IconFileTypePdf} reloadDocument>
              {t('frame.pdf')}
            </MenuLink>
            <MenuLink to={`${at}/export.xlsx`} icon={IconFileTypeXls} reloadDocument>
              {t('frame.xlsx')}
            </MenuLink>
            <MenuHeading>{t('frame.work')}</MenuHeading>
            {may['plan.reread.apply'] && head.state !== 'closed' && (
              <MenuLink to={`/plans/import?plan=${head.id}`} icon={IconRefresh}>
                {t('frame.reread')}
              </MenuLink>
            )}
            {may['plan.roll'] && (
              <MenuLink to={`${at}/roll`} icon={IconCalendarRepeat}>
                {t('frame.roll')}
              </MenuLink>
            )}
            {may['plan.renumber'] && head.state !== 'closed' && (
              <Form method="post" action={at}>
                <input type="hidden" name="intent" value="renumber" />
                <input type="hidden" name="amendmentReason" value={reason} />
                <MenuButton icon={IconListNumbers}>{t('frame.renumber')}</MenuButton>
              </Form>
            )}
          </Menu>
        }
        action={<PlanSteps head={head} may={may} action={at} />}
      />
      <ProblemNotice problems={problems} />
      <Tabs
        label={label}
        tabs={[
          { label: t('frame.document'), to: at },
          { label: t('frame.findings'), to: `${at}/findings` },
          { label: t('frame.roles'), to: `${at}/roles` },
          { label: t('frame.history'), to: `${at}/history` },
          { label: t('frame.settings'), to: `${at}/settings` },
        ]}
      />
    </>
  );
}
