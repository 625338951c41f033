import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Page } from '#platform/query/list.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { MomentDay } from '#ui/time/Moment.tsx';
import classes from './account.module.css';
import { sayScopes } from './say-scopes.ts';

interface ShownToken {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

/** The keys that work, each with the button that ends it. */
export function TokensPanel({ tokens, sort }: { tokens: Page<ShownToken>; sort: Sort }) {
  const { t } = useTranslation('access');
  const { t: ta } = useTranslation('audit');
  const [params] = useSearchParams();
  const day = (at: Date | null, none: string) => (at ? <MomentDay at={at} /> : none);
  return (
    <>
      <p className={classes.lead}>
        {t('tokens.lead')} <a href="/api/v1/">{t('tokens.docs')}</a>
      </p>
      <ListToolbar
        searchLabel={t('tokens.name')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/account/tokens/export/${format}?${params}`,
        }))}
      />
      <DataTable
        caption={t('account.tokens')}
        rows={tokens.rows}
        sort={sort}
        rowKey={(token) => token.id}
        empty={
          <EmptyState icon={IconKey} title={t('tokens.empty')}>
            {t('tokens.emptyText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('tokens.name'),
            sortable: true,
            rowHeader: true,
            cell: (token) => token.name,
          },
          {
            key: 'scopes',
            header: t('tokens.scopes'),
            cell: (token) => sayScopes(token.scopes, t, ta),
          },
          {
            key: 'created',
            header: t('tokens.created'),
            sortable: true,
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
