import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { localeContext } from '../request.ts';
import { searchSources } from '../search-sources.ts';
import type { Route } from './+types/search';
import classes from './search.module.css';

/** Finds records by words; the command search asks for the same data. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  if (query.length < 2) return { query, hits: [] };
  const locale = context.get(localeContext);
  const found = await Promise.all(searchSources.map((look) => look(context, query, locale)));
  return { query, hits: found.flat() };
}

export default function Search({ loaderData: { query, hits } }: Route.ComponentProps) {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader
        title={t('search.open')}
        lead={query.length >= 2 && t('search.results', { count: hits.length })}
      />
      <Form role="search" className={classes.form}>
        <TextField
          name="q"
          type="search"
          aria-label={t('search.placeholder')}
          placeholder={t('search.placeholder')}
          defaultValue={query}
        />
        <Button type="submit">{t('search.submit')}</Button>
      </Form>
      {hits.length > 0 ? (
        <ul className={classes.hits}>
          {hits.map((hit) => (
            <li key={hit.href}>
              <Link to={hit.href}>{hit.title}</Link>
              <p>{[hit.group, hit.hint].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={t(query.length < 2 ? 'search.hint' : 'search.none')} />
      )}
    </>
  );
}
