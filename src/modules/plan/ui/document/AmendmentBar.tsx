import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#ui/icon/Icon.tsx';
import card from './card.module.css';
import classes from './page.module.css';
import { useAmendmentReason } from './use-amendment-reason.ts';

/** Id of the field into which the reason is written; whoever begins an edit without one is led here. */
export const reasonField = 'amendment-reason';

/** An approved plan changes by amendments: asks once why, and keeps the answer for this sitting. */
export function AmendmentBar({ planId }: { planId: string }) {
  const { t } = useTranslation('planDocument');
  const [reason, setReason] = useAmendmentReason(planId);
  const hint = useId();
  return (
    <div className={classes.amendment} data-screen-only>
      <Icon of={IconPencil} />
      {reason ? (
        <p>
          {t('amendment.under')} <strong>{reason}</strong>{' '}
          <button type="button" className={card.textButton} onClick={() => setReason('')}>
            {t('amendment.end')}
          </button>
        </p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setReason(String(new FormData(event.currentTarget).get('reason') ?? '').trim());
          }}
        >
          <label htmlFor={reasonField}>{t('amendment.ask')}</label>
          <input
            id={reasonField}
            name="reason"
            required
            maxLength={2000}
            aria-describedby={hint}
            placeholder={t('amendment.example')}
          />
          <Button type="submit" variant="default" size="xs">
            {t('amendment.begin')}
          </Button>
          <span id={hint} className="visually-hidden">
            {t('amendment.hint')}
          </span>
        </form>
      )}
    </div>
  );
}
