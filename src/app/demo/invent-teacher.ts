import type { BroughtPerson } from '#modules/directory/operations/people/bring-people.ts';
import type { Chance } from './chance.ts';
import {
  familyNames,
  generalSubjects,
  mensNames,
  patronymics,
  womensNames,
} from './teacher-names.ts';

/** Where somebody works as what, for an institution of the demonstration. */
export interface Place {
  organisationId: string;
  professions: readonly { id: string; title: string }[];
}

/** The posts of one institution: kind and title (women's, men's), how many of fifty. */
export const staffList: readonly {
  kind: string;
  titles: readonly [string, string];
  count: number;
}[] = [
  { kind: 'director', titles: ['директорка', 'директор'], count: 1 },
  {
    kind: 'deputy-practice',
    titles: [
      'заступниця директора з навчально-виробничої роботи',
      'заступник директора з навчально-виробничої роботи',
    ],
    count: 1,
  },
  {
    kind: 'deputy-upbringing',
    titles: ['заступниця директора з виховної роботи', 'заступник директора з виховної роботи'],
    count: 1,
  },
  { kind: 'senior-master', titles: ['старша майстриня', 'старший майстер'], count: 1 },
  { kind: 'methodist', titles: ['методистка', 'методист'], count: 1 },
  { kind: 'teacher', titles: ['викладачка', 'викладач'], count: 22 },
  {
    kind: 'master',
    titles: ['майстриня виробничого навчання', 'майстер виробничого навчання'],
    count: 16,
  },
  { kind: 'psychologist', titles: ['практична психологиня', 'практичний психолог'], count: 1 },
  { kind: 'social-pedagogue', titles: ['соціальна педагогиня', 'соціальний педагог'], count: 1 },
  { kind: 'librarian', titles: ['бібліотекарка', 'бібліотекар'], count: 1 },
  { kind: 'educator', titles: ['вихователька гуртожитку', 'вихователь гуртожитку'], count: 2 },
  {
    kind: 'physical-training-head',
    titles: ['керівниця фізичного виховання', 'керівник фізичного виховання'],
    count: 1,
  },
  {
    kind: 'defence-teacher',
    titles: ['викладачка предмета «Захист України»', 'викладач предмета «Захист України»'],
    count: 1,
  },
];

type Post = NonNullable<BroughtPerson['posts']>[number];

const day = (year: number, chance: Chance) =>
  `${year}-${String(chance.between(1, 12)).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`;

/**
 * One teacher with the posts of five years, education, category and awards.
 *
 * @param year the year in which this school year began
 * @param before where some have worked earlier
 */
export function inventTeacher(
  chance: Chance,
  post: (typeof staffList)[number],
  place: Place,
  { year, before }: { year: number; before: Place },
): BroughtPerson {
  const woman = chance.share() < (post.kind === 'master' ? 0.45 : 0.78);
  const leads =
    post.kind.startsWith('deputy') || post.kind === 'director' || post.kind === 'methodist';
  // Beginners are few, and none of them leads.
  const teaching = leads ? chance.between(8, 35) : Math.floor(chance.share() ** 1.3 * 40);
  const birth = year - teaching - chance.between(22, 27);
  const teachingSince = `${year - teaching}-${chance.share() < 0.7 ? '09-01' : '02-01'}`;
  return {
    ...inventName(chance, woman),
    sex: woman ? 'female' : 'male',
    ...(chance.share() < 0.85 ? { birthDate: day(birth, chance) } : { birthYear: birth }),
    workingSince: `${year - teaching - (post.kind === 'master' ? chance.between(0, 2) : 0)}-09-01`,
    teachingSince,
    phone:
      chance.share() < 0.6
        ? `+380 00 ${chance.between(100, 999)}-${chance.between(10, 99)}-${chance.between(10, 99)}`
        : '',
    posts: postsOf(chance, post, place, { year, before, woman, teaching }),
    ...qualificationsOf(chance, post.kind, teaching, year),
    awards:
      teaching > 8 && chance.share() < 0.16
        ? [
            {
              title: chance.oneOf([
                'Грамота департаменту освіти',
                'Подяка методичного центру',
                'Почесна грамота міністерства',
              ]),
              level: chance.oneOf(['region', 'centre', 'ministry']),
              givenOn: `${year - chance.between(0, 4)}-10-01`,
            },
          ]
        : [],
  };
}

function inventName(chance: Chance, woman: boolean) {
  const [men, women] = chance.oneOf(familyNames).split('/');
  const [womens, mens] = chance.oneOf(patronymics).split('/');
  return {
    familyName: (woman ? (women ?? men) : men) ?? '',
    givenName: chance.oneOf(woman ? womensNames : mensNames),
    patronymic: (woman ? womens : mens) ?? '',
  };
}

/** The present post; before it, for some, another one here or in another institution. */
function postsOf(
  chance: Chance,
  { kind, titles }: (typeof staffList)[number],
  place: Place,
  {
    year,
    before,
    woman,
    teaching,
  }: { year: number; before: Place; woman: boolean; teaching: number },
): Post[] {
  const years = Math.min(teaching, 5);
  const came = chance.share();
  const title = titles[woman ? 0 : 1];
  const present = {
    organisationId: place.organisationId,
    kind,
    title,
    ...taughtBy(chance, kind, place),
  };
  const start = year - years;
  // A third changed their post or their institution within these five years.
  if (years < 2 || came > 0.33)
    return [{ ...present, since: `${start - (years < 5 ? 0 : chance.between(0, 8))}-09-01` }];
  const turn = start + chance.between(1, years);
  const moved = came < 0.15;
  const earlier = kind === 'master' || kind === 'senior-master' ? staffList[6] : staffList[5];
  const where = moved ? before : place;
  return [
    {
      organisationId: where.organisationId,
      kind: earlier?.kind ?? 'teacher',
      title: earlier?.titles[woman ? 0 : 1] ?? title,
      ...taughtBy(chance, earlier?.kind ?? 'teacher', where),
      since: `${start}-09-01`,
      until: `${turn}-08-31`,
    },
    { ...present, since: `${turn}-09-01`, ground: `наказ № ${chance.between(20, 180)}` },
  ];
}

function taughtBy(
  chance: Chance,
  kind: string,
  { professions }: Place,
): Pick<Post, 'subjects' | 'professionIds'> {
  const trade = professions.length > 0 ? chance.oneOf(professions) : null;
  if ((kind === 'master' || kind === 'senior-master') && trade)
    return { subjects: kind === 'master' ? [trade.title] : [], professionIds: [trade.id] };
  if (kind === 'physical-training-head') return { subjects: ['Фізична культура'] };
  if (kind === 'defence-teacher') return { subjects: ['Захист України'] };
  if (kind !== 'teacher') return { subjects: [] };
  // A third of the teachers teach a trade's theory.
  if (trade && chance.share() < 0.35) return { subjects: [trade.title], professionIds: [trade.id] };
  return { subjects: [chance.oneOf(generalSubjects)] };
}

function qualificationsOf(chance: Chance, kind: string, teaching: number, year: number) {
  const master = kind === 'master' || kind === 'senior-master';
  const last = `${year - chance.between(0, 4)}-03-27`;
  const given = (of: 'category' | 'title' | 'rank', value: string) => ({
    kind: of,
    value,
    since: last,
    ground: 'рішення атестаційної комісії',
  });
  const step = Math.min(3, Math.floor((teaching + chance.between(0, 4)) / 6));
  const category = ['specialist', 'specialist-second', 'specialist-first', 'specialist-highest'][
    step
  ] as string;
  const titled = teaching > 15 && chance.share() < 0.3;
  return {
    qualifications: master
      ? [
          ...(teaching > 4 && chance.share() < 0.5
            ? [given('title', teaching > 12 ? 'master-first' : 'master-second')]
            : [given('rank', String(Math.min(12, 9 + Math.floor(teaching / 4))))]),
        ]
      : kind === 'librarian'
        ? []
        : [
            given('category', category),
            ...(titled
              ? [given('title', chance.oneOf(['teacher-methodist', 'senior-teacher']))]
              : []),
          ],
    educations: [
      {
        level: master
          ? chance.oneOf([
              'vocational',
              'junior-specialist',
              'junior-specialist',
              'bachelor',
              'specialist',
            ])
          : chance.oneOf(['specialist', 'specialist', 'master', 'master', 'bachelor']),
        finishedYear: year - teaching - chance.between(0, 1),
      },
    ],
  };
}
