import { useTranslation } from 'react-i18next';

/** Names a season: «2026 рік», «2026/2027 навчальний рік». */
export function useSeasonName(): (year: number, firstMonth: 1 | 9) => string {
  const { t } = useTranslation('eventsSeason');
  return (year, firstMonth) =>
    t(firstMonth === 9 ? 'span.school' : 'span.calendar', { year, next: year + 1 });
}
