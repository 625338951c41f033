import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import { type CoverageView, coverageViews } from '../../routes/statistics/coverage-asked.ts';

/** Of whom it is asked. @param names - whether the viewer may see people */
export function CoverageViews({ view, names }: { view: CoverageView; names: boolean }) {
  const { t } = useTranslation('eventsCoverage');
  const [params] = useSearchParams();
  const to = (next: CoverageView) => {
    const kept = new URLSearchParams({ view: next });
    for (const name of ['period', 'from', 'to', 'section', 'direction']) {
      const value = params.get(name);
      if (value) kept.set(name, value);
    }
    return `?${kept}`;
  };
  return (
    <Tabs
      label={t('views')}
      tabs={coverageViews
        .filter((one) => one !== 'people' || names)
        .map((one) => ({ to: to(one), label: t(`${one}.title`), present: one === view }))}
    />
  );
}
