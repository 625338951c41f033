import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import type { StatisticsPages } from '../../routes/statistics/tabs-of.ts';

/** What the pages of figures have in common in their addresses: the period and what they are narrowed to. */
const kept = ['period', 'from', 'to', 'kind', 'section', 'host', 'direction', 'format', 'audience'];

/** Figures, and the lists behind them. @param tabs - which of them the viewer may open */
export function StatisticsTabs({ tabs }: { tabs: StatisticsPages }) {
  const { t } = useTranslation([
    'eventsStatistics',
    'eventsReport',
    'eventsFeedback',
    'eventsVisits',
  ]);
  const [params] = useSearchParams();
  const narrowed = new URLSearchParams([...params].filter(([name]) => kept.includes(name)));
  const to = (path: string) => (narrowed.size > 0 ? `${path}?${narrowed}` : path);
  return (
    <Tabs
      label={t('title')}
      tabs={[
        { label: t('tabs.figures'), to: to('/events/figures') },
        { label: t('tabs.events'), to: to('/events/figures/events') },
        ...(tabs.names ? [{ label: t('tabs.visits'), to: to('/events/figures/visits') }] : []),
        { label: t('tabs.coverage'), to: to('/events/figures/coverage') },
        ...(tabs.feedback ? [{ label: t('eventsFeedback:tab'), to: to('/events/feedback') }] : []),
        ...(tabs.reports ? [{ label: t('eventsReport:title'), to: '/events/reports' }] : []),
        ...(tabs.consultations
          ? [{ label: t('tabs.consultations'), to: '/consultations/figures' }]
          : []),
        ...(tabs.visits ? [{ label: t('eventsVisits:title'), to: '/visits/figures' }] : []),
      ]}
    />
  );
}
