import { centrePermissions } from '#modules/directory/permissions/centres.ts';
import { type Hit, hitKinds, searchDirectory } from '#modules/directory/public.ts';
import { listSharedPeople } from '#modules/directory/shares/list-shared-people.ts';
import { holds } from '#platform/access/permission.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerContext } from '#platform/pages/caller.ts';
import { runQuery } from '#platform/query/run.ts';
import type { SearchSource } from './search-sources.ts';

const pages: Record<Hit['kind'], string> = {
  person: '/people',
  organisation: '/institutions',
  section: '/sections',
};

/** Looks among people, organisations and sections, as far as the viewer may read them; the kind of the best comes first. */
export const findInDirectory: SearchSource = async (context, query, locale) => {
  const { kernel, actor } = context.get(callerContext);
  if (!actor || actor.scopes !== null) return [];
  const found = await runQuery(kernel, actor, searchDirectory, { q: query });
  const t = translator(locale).getFixedT(null, 'shell');
  const first = (kind: Hit['kind']) => found.findIndex((one) => one.kind === kind);
  return [...hitKinds]
    .sort((a, b) => first(a) - first(b))
    .flatMap((kind) => found.filter((one) => one.kind === kind))
    .map(({ kind, id, name, matched, post, organisation, former }) => ({
      group: t(`search.kinds.${kind}`),
      title: name,
      hint: [
        matched && t('search.matched', { name: matched }),
        post,
        organisation,
        // Who is found by a former name is told so already.
        former && !matched && t(`search.former.${kind}`),
      ]
        .filter(Boolean)
        .join(' · '),
      href: `${pages[kind]}/${id}`,
    }));
};

/** The most people of other centres that are shown beside the own ones. */
const mostShared = 5;

/** Looks among people whom other centres show by agreement: nothing but what was agreed is looked through and said. */
export const findShared: SearchSource = async (context, query, locale) => {
  const { kernel, actor } = context.get(callerContext);
  if (!actor || actor.scopes !== null) return [];
  if (!holds(actor, 'share.read', centrePermissions['share.read'])) return [];
  const { rows } = await runQuery(kernel, actor, listSharedPeople, { q: query, size: mostShared });
  const t = translator(locale).getFixedT(null, 'shell');
  return rows.map(({ name, post, organisationName, centreName }) => ({
    group: t('search.kinds.shared'),
    title: name,
    hint: [post, organisationName, t('search.ofCentre', { centre: centreName })]
      .filter(Boolean)
      .join(' · '),
    href: `/centres/people?${new URLSearchParams({ q: name })}`,
  }));
};
