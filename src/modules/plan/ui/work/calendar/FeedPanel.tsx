import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { showToast } from '#ui/toast/toast-store.ts';
import classes from './calendar.module.css';

/**
 * The person's calendar in a calendar program: makes a secret address, shows it once, renews it.
 *
 * @param since when the present address was made; null without one
 */
export function FeedPanel({
  since,
  outcome,
}: {
  since: Date | null;
  outcome: Outcome<{ address: string }> | undefined;
}) {
  const { t } = useTranslation('planWork');
  const problem = useProblems(outcome)?.form[0];
  const address = outcome?.ok ? outcome.value.address : null;
  return (
    <div data-screen-only>
      <Panel title={t('feed.title')} framed>
        <p className={classes.feedLead}>{t('feed.lead')}</p>
        {problem && <p role="alert">{problem}</p>}
        {address ? (
          <Address address={address} />
        ) : since ? (
          <ConfirmButton
            label={t('feed.renew')}
            question={t('feed.renewSure')}
            confirm={t('feed.renew')}
            fields={{ intent: 'renew' }}
          >
            <p>{t('feed.renewText')}</p>
          </ConfirmButton>
        ) : (
          <Form method="post">
            <Button type="submit" name="intent" value="renew" variant="default">
              {t('feed.make')}
            </Button>
          </Form>
        )}
      </Panel>
    </div>
  );
}

function Address({ address }: { address: string }) {
  const { t } = useTranslation('planWork');
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    showToast({ tone: 'done', text: t('feed.copied') });
  };
  return (
    <div className={classes.address} role="status">
      <label>
        <span>{t('feed.once')}</span>
        <input
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          aria-label={t('feed.address')}
        />
      </label>
      <Button onClick={copy} leftSection={<Icon of={IconCopy} size={16} />}>
        {t('feed.copy')}
      </Button>
      <a href={address.replace(/^https?:/, 'webcal:')}>{t('feed.open')}</a>
      <ul>
        <li>{t('feed.google')}</li>
        <li>{t('feed.outlook')}</li>
        <li>{t('feed.phone')}</li>
      </ul>
    </div>
  );
}
