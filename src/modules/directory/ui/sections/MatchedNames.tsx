import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { MatchedLine } from '../../sections/match-names.ts';
import classes from './sections.module.css';

/** Lines of a pasted list with whom they mean; a doubt is a choice that a person makes. */
export function MatchedNames({ lines }: { lines: readonly MatchedLine[] }) {
  const { t } = useTranslation('sections');
  const sure = lines.filter(({ candidates }) => candidates.length === 1).length;
  return (
    <section aria-live="polite">
      <p>
        <b>{t('add.found', { count: sure })}</b>
        {sure < lines.length && <>. {t('add.doubts', { count: lines.length - sure })}</>}
      </p>
      <ul className={classes.plain}>
        {lines.map(({ text, candidates }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same name may be pasted twice
          <li key={`${index}-${text}`}>
            {candidates.length === 0 ? (
              <>
                <span>{text}</span>
                <StatusBadge tone="late">{t('add.nobody')}</StatusBadge>
              </>
            ) : (
              <label htmlFor={`line-${index}`}>{text}</label>
            )}
            {candidates.length > 0 && (
              <span className={classes.actions}>
                {candidates.length > 1 && <StatusBadge tone="due">{t('add.several')}</StatusBadge>}
                <select
                  id={`line-${index}`}
                  name={`line-${index}`}
                  defaultValue={candidates.length === 1 ? candidates[0]?.personId : ''}
                >
                  <option value="">{t('add.skip')}</option>
                  {candidates.map(({ personId, name, post, organisationName }) => (
                    <option key={personId} value={personId}>
                      {[name, post, organisationName].filter(Boolean).join(', ')}
                    </option>
                  ))}
                </select>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
