import { useTranslation } from 'react-i18next';
import { read } from '#platform/pages/door.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { listOwnViews } from '../../personal-data/list-views.ts';
import classes from '../../ui/people/people.module.css';
import { DataLinks } from '../../ui/personal-data/DataLinks.tsx';
import { FieldRules } from '../../ui/personal-data/FieldRules.tsx';
import { ViewsPart } from '../../ui/personal-data/ViewsPart.tsx';
import type { Route } from './+types/my-data';
import { viewsAsked } from './views-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { sort, input } = viewsAsked(new URL(args.request.url).searchParams);
  return { sort, views: await read(args, listOwnViews, input) };
}

/** The own data: all of it in one file, who looked at it, who may see what. */
export default function MyData({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('personalData');
  return (
    <>
      <Panel title={t('data.ownTitle')}>
        <p className={classes.count}>{t('data.ownLead')}</p>
        <DataLinks base="/my-card/data/file" />
      </Panel>
      <ViewsPart {...loaderData} />
      <Panel title={t('rules.title')}>
        <p className={classes.count}>{t('rules.lead')}</p>
        <FieldRules />
      </Panel>
    </>
  );
}
