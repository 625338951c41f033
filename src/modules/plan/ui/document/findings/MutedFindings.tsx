import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import type { FindingsData } from '../../../routes/plan-findings.tsx';
import classes from './findings.module.css';
import { PlaceLink } from './RuleGroup.tsx';

/** What was silenced and why; each can speak again. */
export function MutedFindings({ data }: { data: FindingsData }) {
  const { t } = useTranslation('planDocument');
  const fetcher = useFetcher();
  return (
    <Panel title={t('findings.muted', { count: data.muted.length })}>
      <ul className={classes.list}>
        {data.muted.map(({ rule, item, reason }) => (
          <li key={`${rule} ${item}`} className={classes.finding}>
            <span className={classes.where}>
              {item ? <PlaceLink path={item} data={data} /> : t('findings.wholePlan')}
            </span>
            <span className={classes.what}>
              {t(`rule.${rule as 'spelling'}`, { defaultValue: rule })}
              <span className={classes.reason}>{reason}</span>
            </span>
            {data.mayMend && (
              <fetcher.Form method="post" className={classes.acts}>
                <input type="hidden" name="intent" value="unmute" />
                <input type="hidden" name="rule" value={rule} />
                <input type="hidden" name="item" value={item} />
                <Button type="submit" size="compact-xs" variant="default">
                  {t('findings.unmute')}
                </Button>
              </fetcher.Form>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
