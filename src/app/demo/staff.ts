import type { Role } from '#platform/access/actor.ts';

/** A person of the invented centre. */
export interface DemoPerson {
  familyName: string;
  givenName: string;
  patronymic: string;
  post: string;
  /** The name before the `@` of the invented address. */
  mailbox: string;
  aliases?: string[];
  /** What the person's account may do; without it the deputy writes down the person's results. */
  role?: Role;
}

/** Whose account the administrator's is: the deputy's week is full and shows the whole centre's work. */
export const administrator = 'Лозинець О.Д.';
export const director = 'Вербова М.Т.';

/** The twelve people of the centre, in the order of its staff list. */
export const staff: readonly DemoPerson[] = [
  {
    familyName: 'Вербова',
    givenName: 'Мирослава',
    patronymic: 'Тарасівна',
    post: 'директорка',
    mailbox: 'verbova',
    role: 'director',
  },
  {
    familyName: 'Лозинець',
    givenName: 'Остап',
    patronymic: 'Данилович',
    post: 'заступник директора',
    mailbox: 'lozynets',
    role: 'administrator',
  },
  {
    familyName: 'Криничний',
    givenName: 'Захар',
    patronymic: 'Левкович',
    post: 'методист будівельного профілю',
    mailbox: 'krynychnyi',
    role: 'methodist',
  },
  {
    familyName: 'Медвідь',
    givenName: 'Соломія',
    patronymic: 'Юхимівна',
    post: 'методистка сфери послуг',
    mailbox: 'medvid',
    role: 'methodist',
  },
  {
    familyName: 'Степовий',
    givenName: 'Назар',
    patronymic: 'Омелянович',
    post: 'методист аграрного і транспортного профілю',
    mailbox: 'stepovyi',
  },
  {
    familyName: 'Журавка',
    givenName: 'Ліна',
    patronymic: 'Богданівна',
    post: 'методистка загальноосвітньої підготовки',
    mailbox: 'zhuravka',
    aliases: ['Журавка Л.В.'],
  },
  {
    familyName: 'Полозюк',
    givenName: 'Денис',
    patronymic: 'Артемович',
    post: 'методист цифрового навчання',
    mailbox: 'poloziuk',
  },
  {
    familyName: 'Тихоліс',
    givenName: 'Дарина',
    patronymic: 'Семенівна',
    post: 'практична психологиня',
    mailbox: 'tykholis',
  },
  {
    familyName: 'Барвінок',
    givenName: 'Ярема',
    patronymic: 'Климович',
    post: 'завідувач відділу профорієнтації',
    mailbox: 'barvinok',
  },
  {
    familyName: 'Рядно',
    givenName: 'Всеволод',
    patronymic: 'Ігнатович',
    post: 'редактор і бібліотекар',
    mailbox: 'riadno',
  },
  {
    familyName: 'Сойко',
    givenName: 'Уляна',
    patronymic: 'Панасівна',
    post: 'секретарка-діловод',
    mailbox: 'soiko',
    role: 'observer',
  },
  {
    familyName: 'Калитко',
    givenName: 'Зоряна',
    patronymic: 'Матвіївна',
    post: 'головна бухгалтерка',
    mailbox: 'kalytko',
  },
];

/** Whom institutions are assigned to. */
export const methodists = [
  'Криничний З.Л.',
  'Медвідь С.Ю.',
  'Степовий Н.О.',
  'Журавка Л.Б.',
  'Полозюк Д.А.',
];

/**
 * Whom the roles of the plans mean where the centre says it by hand. «голова журі» is left for a person to say; whom
 * assignments mean stands in the directory.
 */
export const roleHolders: Readonly<Record<string, readonly string[]>> = {
  методисти: methodists,
  'керівники секцій': ['Криничний З.Л.', 'Медвідь С.Ю.', 'Степовий Н.О.', 'Тихоліс Д.С.'],
  'атестаційна комісія': [administrator, 'Журавка Л.Б.', 'Сойко У.П.'],
  'члени редакційної колегії': ['Рядно В.І.', 'Журавка Л.Б.'],
};
