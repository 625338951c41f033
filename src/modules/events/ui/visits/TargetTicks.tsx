import { useTranslation } from 'react-i18next';
import type { Target } from '../../visits/propose-targets.ts';
import { pointKinds } from '../../visits/schema.ts';
import { targetValue } from './form-data.ts';
import classes from './visits.module.css';

/** Proposed targets by kind, each chosen with a tap; what was agreed earlier is chosen from the start. */
export function TargetTicks({ targets }: { targets: readonly Target[] }) {
  const { t } = useTranslation('eventsVisits');
  return (
    <div className={classes.targets}>
      {pointKinds.map((kind) => {
        const of = targets.filter((target) => target.kind === kind);
        return of.length === 0 ? null : (
          <fieldset key={kind} className={classes.group}>
            <legend>{t(`point.kind.${kind}`)}</legend>
            {of.map((target) => (
              <label key={target.sourceId} className={classes.tick}>
                <input
                  type="checkbox"
                  name="target"
                  value={targetValue(target)}
                  defaultChecked={kind === 'follow-up'}
                />
                <span>{target.text}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
