import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Diff } from '#ui/compare/Diff.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { type Tone, toneIcons } from '#ui/status/tones.ts';
import type { Finding } from '../../../checking/types.ts';
import type { FindingsData } from '../../../routes/plan-findings.tsx';
import classes from './findings.module.css';
import { MuteButton } from './MuteButton.tsx';
import { RepairButton } from './RepairButton.tsx';

/** Findings folded away beyond this many in a rule. */
const shownAtOnce = 8;

/** The findings of one rule. */
export function RuleGroup({
  rule,
  findings,
  tone,
  data,
}: {
  rule: string;
  findings: readonly Finding[];
  tone: Tone;
  data: FindingsData;
}) {
  const { t } = useTranslation('planDocument');
  const repairable = findings.filter(({ repair }) => repair && data.places[repair.item]);
  const lines = findings.map((finding) => (
    <FindingLine
      key={`${finding.items.join(' ')} ${finding.message}`}
      finding={finding}
      data={data}
    />
  ));
  return (
    <section className={classes.rule} aria-label={t(`rule.${rule as 'spelling'}`)}>
      <header className={classes.ruleHead} data-tone={tone}>
        <h3>
          <Icon of={toneIcons[tone]} size={16} />
          {t(`rule.${rule as 'spelling'}`, { defaultValue: rule })}
          <span className={classes.count}>{findings.length}</span>
        </h3>
        {data.mayMend && repairable.length > 1 && (
          <RepairButton
            findings={repairable}
            data={data}
            label={t('findings.repairAll', { count: repairable.length })}
          />
        )}
        {data.mayMend && (
          <MuteButton planId={data.planId} rule={rule} item="" label={t('findings.muteRule')} />
        )}
      </header>
      <ul className={classes.list}>{lines.slice(0, shownAtOnce)}</ul>
      {lines.length > shownAtOnce && (
        <details>
          <summary>{t('findings.more', { count: lines.length - shownAtOnce })}</summary>
          <ul className={classes.list}>{lines.slice(shownAtOnce)}</ul>
        </details>
      )}
    </section>
  );
}

function FindingLine({ finding, data }: { finding: Finding; data: FindingsData }) {
  const { t } = useTranslation('planDocument');
  const { items, message, repair } = finding;
  const [first] = items;
  return (
    <li className={classes.finding}>
      <span className={classes.where}>
        {items.map((path) => (
          <PlaceLink key={path} path={path} data={data} />
        ))}
      </span>
      <span className={classes.what}>
        {message}
        {repair && (
          <span className={classes.repair}>
            <Diff before={repair.from} after={repair.to} />
          </span>
        )}
      </span>
      {data.mayMend && (
        <span className={classes.acts}>
          {repair && data.places[repair.item] && (
            <RepairButton findings={[finding]} data={data} label={t('findings.repair')} />
          )}
          {first !== undefined && (
            <MuteButton
              planId={data.planId}
              rule={finding.rule}
              item={first}
              label={t('findings.mute')}
            />
          )}
        </span>
      )}
    </li>
  );
}

/** A link to the item, by the number by which the plan calls it. */
export function PlaceLink({ path, data }: { path: string; data: FindingsData }) {
  const place = data.places[path];
  if (!place) return <span>{path}</span>;
  return (
    <Link
      to={
        place.kind === 'item'
          ? `/plans/${data.planId}?item=${place.id}`
          : `/plans/${data.planId}#chapter-${place.id}`
      }
    >
      {path}
    </Link>
  );
}
