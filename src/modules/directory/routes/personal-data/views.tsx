import { useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { listViews } from '../../personal-data/list-views.ts';
import { ViewsPart } from '../../ui/personal-data/ViewsPart.tsx';
import type { Route } from './+types/views';
import { viewsAsked } from './views-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { sort, input } = viewsAsked(new URL(args.request.url).searchParams);
  return { sort, views: await read(args, listViews, input) };
}

/** Who looked at whose sensitive fields, and who took lists with them. */
export default function Views({ loaderData }: Route.ComponentProps) {
  const [params] = useSearchParams();
  const exports = (['xlsx', 'csv'] as const).map((format) => ({
    format,
    href: `/people/views/export/${format}?${params}`,
  }));
  return <ViewsPart {...loaderData} exports={exports} />;
}
