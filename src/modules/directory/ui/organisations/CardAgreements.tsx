import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { AgreementRow } from '../../partners/schema.ts';
import { agreementTones } from '../partners/agreement-tones.ts';
import classes from './organisations.module.css';

/** Agreements that name the institution, each with its partner, its end and how it stands. */
export function CardAgreements({ agreements }: { agreements: readonly AgreementRow[] }) {
  const { t } = useTranslation('partners');
  return (
    <Panel title={t('agreement.caption')} framed>
      <ul className={classes.rows}>
        {agreements.map(({ id, partnerId, partnerName, number, subject, until, state }) => (
          <li key={id}>
            <div>
              <Link to={`/partners/${partnerId}`}>{partnerName}</Link>
              <span className={classes.faint}>
                {[number && `№ ${number}`, subject].filter(Boolean).join(' · ')}
              </span>
            </div>
            <div>
              <StatusBadge tone={agreementTones[state]}>
                {t(`agreement.states.${state}`)}
              </StatusBadge>
              {until && (
                <span className={classes.faint}>
                  <Day date={until} />
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
