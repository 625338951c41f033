import type { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import type { Role } from '#platform/access/actor.ts';

export interface NeighbourPerson {
  familyName: string;
  givenName: string;
  patronymic: string;
  post: string;
  mailbox: string;
  role?: Role;
}

type NewOrganisation = Parameters<NonNullable<(typeof createOrganisation)['__input']>>[0];

/** Full and short name of the second invented centre. */
export const neighbourName = [
  'Методичний центр професійної освіти Лісогірського краю',
  'МЦ Лісогір’я',
] as const;

export const departmentName = [
  'Департамент освіти і науки Надозерської обласної адміністрації',
  'ДОН Надозер’я',
] as const;

export const neighbourStaff: readonly NeighbourPerson[] = [
  {
    familyName: 'Смерека',
    givenName: 'Любомир',
    patronymic: 'Савич',
    post: 'директор',
    mailbox: 'smereka',
    role: 'director',
  },
  {
    familyName: 'Опанасець',
    givenName: 'Ярина',
    patronymic: 'Лук’янівна',
    post: 'методистка',
    mailbox: 'opanasets',
    role: 'methodist',
  },
  {
    familyName: 'Живиця',
    givenName: 'Клим',
    patronymic: 'Яремович',
    post: 'методист',
    mailbox: 'zhyvytsia',
  },
];

export const departmentStaff: readonly NeighbourPerson[] = [
  {
    familyName: 'Плесо',
    givenName: 'Марта',
    patronymic: 'Зенонівна',
    post: 'начальниця відділу професійної освіти',
    mailbox: 'pleso',
    role: 'director',
  },
];

/** The second one is shown to the first centre by agreement. */
export const neighbourInstitutions: readonly NewOrganisation[] = [
  {
    kind: 'vocational-college',
    name: 'Лісогірський професійний коледж деревообробки',
    shortName: 'Лісогірський ПКД',
    locality: 'Лісогір',
    learners: 420,
  },
  {
    kind: 'vocational-lyceum',
    name: 'Смерековий професійний ліцей',
    shortName: 'Смерековий ПЛ',
    locality: 'Смерекове',
    learners: 210,
  },
  {
    kind: 'vocational-lyceum',
    name: 'Верхньобродський професійний ліцей сфери послуг',
    shortName: 'Верхньобродський ПЛ',
    locality: 'Верхній Брід',
    learners: 260,
  },
];

/** Teachers of the three institutions together. */
export const teachersOfNeighbour = 72;
