import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#platform/query/list.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { MomentDay } from '#ui/time/Moment.tsx';
import { operationWord } from '../office/audit-words.ts';
import classes from './account.module.css';

interface ShownToken {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

/** The keys that work, each with the button that ends it. */
export function TokensPanel({ tokens }: { tokens: Page<ShownToken> }) {
  const { t } = useTranslation('access');
  const { t: ta } = useTranslation('audit');
  const scopeWord = (scope: string) =>
    scope.endsWith('.*')
      ? `${t(`tokens.group.${scope.slice(0, -2)}` as 'tokens.group.plan')}: ${t('tokens.allOf')}`
      : operationWord(ta, scope);
  const day = (at: Date | null, none: string) => (at ? <MomentDay at={at} /> : none);
  return (
    <>
      <p className={classes.lead}>
        {t('tokens.lead')} <a href="/api/v1/">{t('tokens.docs')}</a>
      </p>
      <DataTable
        caption={t('account.tokens')}
        rows={tokens.rows}
        rowKey={(token) => token.id}
        empty={
          <EmptyState icon={IconKey} title={t('tokens.empty')}>
            {t('tokens.emptyText')}
          </EmptyState>
        }
        columns={[
          { key: 'name', header: t('tokens.name'), rowHeader: true, cell: (token) => token.name },
          {
            key: 'scopes',
            header: t('tokens.scopes'),
            cell: (token) => token.scopes.map(scopeWord).join(', '),
          },
          {
            key: 'created',
            header: t('tokens.created'),
            nowrap: true,
            cell: (token) => day(token.createdAt, ''),
          },
          {
            key: 'expires',
            header: t('tokens.expires'),
            nowrap: true,
            cell: (token) => day(token.expiresAt, t('tokens.forever')),
          },
          {
            key: 'used',
            header: t('tokens.used'),
            nowrap: true,
            cell: (token) => day(token.lastUsedAt, t('tokens.never')),
          },
          {
            key: 'revoke',
            header: t('tokens.revoke'),
            align: 'end',
            cell: (token) => (
              <ConfirmButton
                size="xs"
                label={t('tokens.revoke')}
                fields={{ intent: 'revoke', id: token.id }}
                question={t('tokens.revokeQuestion', { name: token.name })}
                confirm={t('tokens.revoke')}
              >
                <p>{t('tokens.revokeText')}</p>
              </ConfirmButton>
            ),
          },
        ]}
      />
      <div className={classes.below}>
        <Pager {...tokens} />
      </div>
    </>
  );
}
