import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Figures } from '#ui/page/Figures.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { Tone } from '#ui/status/tones.ts';
import type { Severity } from '../../../checking/types.ts';
import type { FindingsData } from '../../../routes/plan-findings.tsx';
import { MutedFindings } from './MutedFindings.tsx';
import { RuleGroup } from './RuleGroup.tsx';

const severities: readonly Severity[] = ['error', 'warning', 'notice'];
const tones: Record<Severity, Tone> = { error: 'late', warning: 'due', notice: 'info' };

/** What the checker found, gravest first, rule by rule; what was muted stands below. */
export function FindingsPage({ data }: { data: FindingsData }) {
  const { t } = useTranslation(['planDocument', 'planImport']);
  const { findings, muted } = data;
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  return (
    <>
      <Figures
        figures={severities.map((severity) => ({
          label: t(`findings.figures.${severity}`),
          value: of(severity).length,
          tone: of(severity).length > 0 ? tones[severity] : 'done',
          href: of(severity).length > 0 ? `#${severity}` : undefined,
        }))}
      />
      {findings.length === 0 && (
        <EmptyState title={t('findings.none')}>{t('findings.noneText')}</EmptyState>
      )}
      {severities.map((severity) => {
        const rules = Map.groupBy(of(severity), ({ rule }) => rule);
        if (rules.size === 0) return null;
        return (
          <div key={severity} id={severity}>
            <Panel title={t(`findings.figures.${severity}`)}>
              {[...rules].map(([rule, found]) => (
                <RuleGroup
                  key={rule}
                  rule={rule}
                  findings={found}
                  tone={tones[severity]}
                  data={data}
                />
              ))}
            </Panel>
          </div>
        );
      })}
      {muted.length > 0 && <MutedFindings data={data} />}
    </>
  );
}
