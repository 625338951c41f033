import type { Service } from './types.ts';

export type Field = 'name' | 'given' | 'family' | 'email' | 'joined' | 'left' | 'duration';

/** What services call the columns of their lists, in three languages; compared without case and brackets. */
const known: Record<Field, readonly string[]> = {
  name: [
    'name',
    'full name',
    'participant',
    'participant name',
    'user name',
    'attendee name',
    'name original name',
    "ім'я",
    'повне ім’я',
    'учасник',
    'ім’я учасника',
    'ім’я справжнє ім’я',
    'піб',
    'ім’я користувача',
    'ім’я вихідне ім’я',
    'имя',
    'полное имя',
    'участник',
    'имя участника',
    'имя настоящее имя',
    'фио',
    'имя пользователя',
    'имя исходное имя',
  ],
  given: ['first name', 'ім’я (перше)', 'имя (первое)'],
  family: ['last name', 'surname', 'прізвище', 'фамилия'],
  email: [
    'email',
    'e-mail',
    'user email',
    'email address',
    'user email address',
    'participant id upn',
    'participant id',
    'електронна пошта',
    'ел. пошта',
    'ел. адреса',
    'адреса електронної пошти',
    'електронна адреса',
    'ел. пошта користувача',
    'электронная почта',
    'эл. почта',
    'адрес электронной почты',
    'электронный адрес',
    'эл. почта пользователя',
  ],
  joined: [
    'join time',
    'joined',
    'first join',
    'time joined',
    'joined at',
    'first seen',
    'час приєднання',
    'час входу',
    'перше приєднання',
    'приєднався',
    'приєднання',
    'час підключення',
    'перший вхід',
    'время входа',
    'время присоединения',
    'первое присоединение',
    'первое подключение',
    'время подключения',
    'первый вход',
    'присоединение',
  ],
  left: [
    'leave time',
    'last leave',
    'time exited',
    'left at',
    'exited',
    'left',
    'час виходу',
    'останній вихід',
    'вихід',
    'час від’єднання',
    'час відключення',
    'час завершення',
    'время выхода',
    'последний выход',
    'выход',
    'время отключения',
  ],
  duration: [
    'duration',
    'duration minutes',
    'total duration minutes',
    'in-meeting duration',
    'time in call',
    'total duration',
    'attendance duration',
    'in meeting duration',
    'тривалість',
    'тривалість хвилин',
    'тривалість хвилини',
    'загальна тривалість хвилин',
    'загальна тривалість хвилини',
    'тривалість участі в нараді',
    'тривалість перебування на нараді',
    'тривалість участі',
    'час у виклику',
    'час у дзвінку',
    'продолжительность',
    'длительность',
    'продолжительность минуты',
    'общая продолжительность минуты',
    'длительность минуты',
    'общая длительность минуты',
    'продолжительность участия в собрании',
    'длительность участия в собрании',
    'продолжительность участия',
    'время в вызове',
    'время на встрече',
  ],
};

const fieldOf = new Map(
  Object.entries(known).flatMap(([field, names]) =>
    names.map((name) => [tidy(name), field as Field]),
  ),
);

/** Where each field stands in a row; null when the row is no head of a list of people. */
export function readHead(cells: readonly string[]): Map<Field, number> | null {
  const places = new Map<Field, number>();
  cells.forEach((cell, at) => {
    const field = fieldOf.get(tidy(cell));
    if (field && !places.has(field)) places.set(field, at);
  });
  // «Ім’я» beside «Прізвище» is only a part of the name.
  const name = places.get('name');
  if (places.has('family') && name !== undefined && !places.has('given')) {
    places.set('given', name);
    places.delete('name');
  }
  const named = places.has('name') || places.has('family');
  return named && places.size > 1 ? places : null;
}

/** Which service writes such columns. */
export function serviceOf(cells: readonly string[]): Service {
  const said = cells.map(tidy).join('|');
  if (
    /upn|in meeting duration|first join|перше приєднання|первое (?:присоединение|подключение)|нарад|собрани/.test(
      said,
    )
  )
    return 'teams';
  if (
    /original name|total duration|guest|загальна тривалість|общая (?:продолжительность|длительность)|вихідне ім|исходное имя|справжнє ім|настоящее имя|гість|гость/.test(
      said,
    )
  )
    return 'zoom';
  if (
    /time exited|time in call|first seen|у виклику|у дзвінку|в вызове|на встрече|прізвище|фамилия|last name/.test(
      said,
    )
  )
    return 'meet';
  return 'other';
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[()[\]:"–—-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
