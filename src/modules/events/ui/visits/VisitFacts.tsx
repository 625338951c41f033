import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Facts } from '#ui/page/Facts.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import type { VisitCard } from '../../visits/schema.ts';
import classes from './visits.module.css';

/** What a visit is for, who goes, what it stands on. */
export function VisitFacts({ visit }: { visit: VisitCard }) {
  const { t } = useTranslation('eventsVisits');
  const {
    purpose,
    topics,
    team,
    guests,
    event,
    planItem,
    stateReason,
    points,
    seen,
    reply,
    consultations,
  } = visit;
  return (
    <Facts
      facts={[
        { label: t('field.purpose'), value: purpose },
        {
          label: t('field.topics'),
          value: topics.length > 0 && (
            <ul className={classes.plain}>
              {topics.map((topic) => (
                <li key={topic}>{topic}</li>
              ))}
            </ul>
          ),
        },
        { label: t('field.leaderId'), value: team[0]?.name },
        {
          label: t('columns.team'),
          value: [...team.slice(1).map(({ name }) => name), ...guests].join('; '),
        },
        {
          label: t('reply.fact'),
          value: reply && (
            <>
              {t(`reply.${reply.reply}`)}
              {reply.word && <>: {reply.word}</>}
              <span className={classes.faint}>
                {reply.by}, <Moment at={new Date(reply.repliedAt)} />
              </span>
            </>
          ),
        },
        {
          label: t('route.consultations'),
          value: consultations
            .map(({ topic, count, people }) => t('route.talked', { topic, count, people }))
            .join('; '),
        },
        {
          label: t('columns.points'),
          value: points > 0 && t('pointsOf', { seen, count: points }),
        },
        {
          label: t('onEvent'),
          value: event && <Link to={`/events/${event.id}`}>{event.title}</Link>,
        },
        {
          label: t('countsFor'),
          value: planItem && (
            <Link to={`/plans/${planItem.planId}?item=${planItem.id}`}>{planItem.name}</Link>
          ),
        },
        { label: t('field.reason'), value: stateReason },
      ].map(({ label, value }) => ({ label, value: value || null }))}
    />
  );
}
