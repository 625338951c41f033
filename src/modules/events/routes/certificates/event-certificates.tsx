import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayNumber, sayShare } from '#platform/i18n/say-number.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Figures } from '#ui/page/Figures.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { previewCertificates } from '../../certificates/preview.ts';
import { certificateRoles } from '../../certificates/schema.ts';
import {
  issueCertificates,
  stopIssuing,
} from '../../operations/certificates/issue-certificates.ts';
import { setCertificateRule } from '../../operations/certificates/set-certificates.ts';
import classes from '../../ui/certificates/certificates.module.css';
import { IssueBar } from '../../ui/certificates/IssueBar.tsx';
import { RuleForm } from '../../ui/certificates/RuleForm.tsx';
import { useSayCredit } from '../../ui/certificates/say-credit.ts';
import type { Route } from './+types/event-certificates';

export const loader = (args: Route.LoaderArgs) =>
  read(args, previewCertificates, { eventId: args.params.eventId });

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { eventId } = args.params;
  switch (form.get('intent')) {
    case 'issue':
      return { saved: false, outcome: await act(args, issueCertificates, { eventId }) };
    case 'stop':
      return { saved: false, outcome: await act(args, stopIssuing, { eventId }) };
    default: {
      const roles = form.getAll('roles').map(String);
      const outcome = await act(args, setCertificateRule, {
        eventId,
        roles: certificateRoles.filter((role) => roles.includes(role)),
        presentShare: Number(form.get('presentShare')),
        outcomes: String(form.get('outcomes') ?? ''),
      });
      return { saved: true, outcome };
    }
  }
}

/** Who of the event gets a certificate and who doesn't, why, and the one button that gives them. */
export default function EventCertificates({
  loaderData: preview,
  actionData,
  params,
}: Route.ComponentProps) {
  const { t } = useTranslation('eventsCertificates');
  const locale = useLocale();
  const sayCredit = useSayCredit();
  const problems = useProblems(actionData?.outcome);
  const { recipients, credit, rule, may } = preview;
  const count = (...states: string[]) =>
    recipients.filter(({ state }) => states.includes(state)).length;
  const [due, issued] = [count('due'), count('issued')];
  return (
    <>
      {actionData?.saved && actionData.outcome.ok && <DoneNotice>{t('rule.saved')}</DoneNotice>}
      {!actionData?.saved && <ProblemNotice problems={problems} />}
      <Figures
        figures={[
          { label: t('figures.due'), value: due },
          { label: t('figures.issued'), value: issued },
          { label: t('figures.not'), value: recipients.length - due - issued },
          {
            label: t('figures.credit'),
            value: credit ? sayNumber(locale, credit.hours, 1) : '–',
            note: credit && sayCredit(credit),
          },
        ]}
      />
      <IssueBar eventId={params.eventId} preview={preview} />
      <DataTable
        caption={t('recipients.title')}
        rows={recipients}
        rowKey={(row) => row.key}
        rowTone={({ state }) => (state === 'due' || state === 'issued' ? undefined : 'faded')}
        empty={
          <EmptyState icon={IconCertificate} title={t('recipients.none')}>
            {t('recipients.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('recipients.name'),
            rowHeader: true,
            cell: ({ personId, name, organisation }) => (
              <>
                {personId ? <Link to={`/people/${personId}`}>{name}</Link> : name}
                <span className={classes.faint}>{organisation}</span>
              </>
            ),
          },
          { key: 'role', header: t('recipients.role'), cell: ({ role }) => t(`role.${role}`) },
          {
            key: 'share',
            header: t('recipients.share'),
            align: 'end',
            nowrap: true,
            cell: ({ share }) => (share === null ? '' : sayShare(locale, share)),
          },
          {
            key: 'state',
            header: t('recipients.state'),
            cell: ({ state, number, certificateId }) =>
              certificateId ? (
                <Link
                  to={`/certificates?event=${params.eventId}&q=${encodeURIComponent(number ?? '')}`}
                >
                  {t(`recipients.states.${state}`)} № {number}
                </Link>
              ) : (
                <span className={state === 'due' ? classes.due : undefined}>
                  {t(`recipients.states.${state}`)}
                </span>
              ),
          },
        ]}
      />
      {may.issue && (
        <div className={classes.part}>
          <Panel title={t('rule.title')}>
            <RuleForm rule={rule} problems={actionData?.saved ? problems : null} />
          </Panel>
        </div>
      )}
    </>
  );
}
