import { directoryPackOf } from '#packs/directory-pack.ts';
import { holds } from '#platform/access/permission.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { readKinds } from '../../centre/read-kinds.ts';
import { listOrganisations } from '../../organisations/list-organisations.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';
import { readCentre } from '../../queries.ts';
import type { Choice } from '../../ui/organisations/choices.ts';

/** The lists of the pack in the viewer's language, by the names that the pack gives them. */
export async function readLists(args: PageArgs) {
  const { locale } = callerOf(args);
  const { pack } = await read(args, readCentre, {});
  const lists = await read(args, readKinds, {});
  const choices = (name: string): Choice[] =>
    (lists[name] ?? []).map(({ key, words }) => ({ value: key, label: words[locale] }));
  return {
    kinds: choices('organisationKinds'),
    languages: choices('teachingLanguages'),
    codes: directoryPackOf(pack).registerCodes,
    ownerships: choices('ownerships'),
    features: choices('featureKinds'),
    levels: choices('professionLevels'),
    partnerKinds: choices('partnerKinds'),
    cooperation: choices('cooperationKinds'),
  };
}
export type Lists = Awaited<ReturnType<typeof readLists>>;

/** All open organisations, to choose one from. @param except is not offered */
export async function readOrganisationChoices(args: PageArgs, except?: string): Promise<Choice[]> {
  const rows = await readAll(args, listOrganisations, { sort: 'name' });
  return rows
    .filter(({ id }) => id !== except)
    .map(({ id, name, locality }) => ({
      value: id,
      label: [name, locality].filter(Boolean).join(', '),
    }));
}

/** What the pages of institutions, professions and partners offer; the operations check it again. */
export function organisationRights(args: PageArgs) {
  const actor = actorOf(args);
  const may = (name: keyof typeof organisationPermissions) =>
    holds(actor, name, organisationPermissions[name]);
  return {
    create: may('organisation.create'),
    order: may('organisation.rename'),
    changeProfessions: may('profession.update'),
    readPartners: may('partner.read'),
    changePartners: may('partner.update'),
  };
}
