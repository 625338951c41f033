import { useTranslation } from 'react-i18next';
import { sayExactDate } from '#platform/datetime/say-date.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { Minutes, MinutesPage } from '../../minutes/read-minutes.ts';
import { AttendanceNotice } from './AttendanceNotice.tsx';
import { HeadForm } from './HeadForm.tsx';
import classes from './minutes.module.css';

/** What stands above the points, and its form where it may be changed. */
export function MinutesHead({
  eventId,
  minutes,
  rule,
  attendance,
  mayWrite,
  problems,
}: {
  eventId: string;
  minutes: Minutes;
  rule: MinutesPage['rule'];
  attendance: MinutesPage['attendance'];
  mayWrite: boolean;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsMinutes');
  const locale = useLocale();
  const { members, guests, membersDue, chair, secretary } = minutes;
  const lacking =
    rule.quorum !== null && membersDue !== null && members.length * 100 < membersDue * rule.quorum;
  return (
    <Panel title={t('head')} framed>
      <Facts
        facts={[
          { label: t('number'), value: minutes.printed },
          { label: t('heldOn'), value: sayExactDate(locale, minutes.heldOn) },
          { label: t('place'), value: minutes.place },
          { label: t('chair'), value: chair?.name ?? t('nobody') },
          { label: t('secretary'), value: secretary?.name ?? t('nobody') },
          {
            label: t('members'),
            value: membersDue
              ? t('presentCount', { present: members.length, due: membersDue })
              : members.length,
          },
          { label: t('guests'), value: guests.length || null },
        ]}
      />
      {lacking && <p className={classes.late}>{t('noQuorum', { share: rule.quorum })}</p>}
      {attendance && (
        <AttendanceNotice
          eventId={eventId}
          minutes={minutes}
          attendance={attendance}
          mayWrite={mayWrite}
        />
      )}
      <details className={classes.extract}>
        <summary>{mayWrite ? t('headEdit') : t('members')}</summary>
        {mayWrite ? (
          <HeadForm eventId={eventId} minutes={minutes} rule={rule} problems={problems} />
        ) : (
          <ol className={classes.people}>
            {[...members, ...guests].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        )}
      </details>
    </Panel>
  );
}
