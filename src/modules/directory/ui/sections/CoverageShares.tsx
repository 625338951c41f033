import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import type { SectionChoices } from '../../sections/choices.ts';
import type { Coverage } from '../../sections/coverage.ts';
import classes from './sections.module.css';
import { useKindWords } from './words.ts';

/** People outside the sections by what they teach and by their posts; each figure leads to them. */
export function CoverageShares({
  figures,
  choices,
}: {
  figures: Coverage;
  choices: SectionChoices;
}) {
  const { t } = useTranslation('sections');
  const [params] = useSearchParams();
  const postKind = useKindWords(choices.postKinds);
  const href = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.delete('page');
    next.set(name, value);
    return `?${next}`;
  };
  const row = (key: string, label: string, to: string, uncovered: number, all: number) => (
    <li key={key}>
      <Link to={to}>{label}</Link>
      <span>
        {uncovered} {t('coverage.of', { count: all })}
      </span>
    </li>
  );
  return (
    <div className={classes.pair}>
      {figures.bySubject.length > 0 && (
        <Panel title={t('coverage.bySubject')}>
          <ul className={classes.plain}>
            {figures.bySubject.map(({ subject, uncovered, all }) =>
              row(subject, subject, href('subject', subject), uncovered, all),
            )}
          </ul>
        </Panel>
      )}
      {figures.byPostKind.length > 0 && (
        <Panel title={t('coverage.byPost')}>
          <ul className={classes.plain}>
            {figures.byPostKind.map(({ kind, uncovered, all }) =>
              row(kind, postKind(kind), href('postKind', kind), uncovered, all),
            )}
          </ul>
        </Panel>
      )}
    </div>
  );
}
