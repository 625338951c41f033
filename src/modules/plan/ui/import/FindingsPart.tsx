import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Tone } from '#ui/status/tones.ts';
import type { Finding } from '../../checking/types.ts';
import classes from './preview.module.css';

const tones: Record<Finding['severity'], Tone> = { error: 'late', warning: 'due', notice: 'info' };

/** What the checker found, errors first. */
export function FindingsPart({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('planImport');
  if (findings.length === 0) return <EmptyState title={t('findings.none')} />;
  return (
    <div className={classes.part}>
      <p>{t('findings.lead')}</p>
      <table className={classes.plain}>
        <thead>
          <tr>
            <th scope="col">{t('findings.severity')}</th>
            <th scope="col">{t('findings.where')}</th>
            <th scope="col">{t('findings.what')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={`${finding.rule} ${finding.items.join(' ')} ${finding.message}`}>
              <td>
                <StatusBadge tone={tones[finding.severity]}>
                  {t(`findings.${finding.severity}`)}
                </StatusBadge>
              </td>
              <td>{finding.items.join(', ')}</td>
              <td>{finding.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
