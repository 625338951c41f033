import type { HostDuty } from './host-checklist.ts';

const duty = (
  daysBefore: number,
  role: HostDuty['role'],
  uk: string,
  ru: string,
  en: string,
): HostDuty => ({ daysBefore, role, words: { uk, ru, en } });

/** Weeks, months and days of a topic: institutions are written to before and summed up after. */
export const campaignDuties: readonly HostDuty[] = [
  duty(
    21,
    'responsible',
    'Надіслати закладам інформаційний лист',
    'Разослать организациям информационное письмо',
    'Write to the institutions',
  ),
  duty(
    7,
    'responsible',
    'Оприлюднити, що й де відбуватиметься',
    'Опубликовать, что и где пройдёт',
    'Publish what takes place and where',
  ),
  duty(
    -7,
    'responsible',
    'Зібрати від закладів, що зроблено',
    'Собрать от организаций, что сделано',
    'Gather what the institutions have done',
  ),
  duty(
    -21,
    'responsible',
    'Підготувати узагальнюючий лист',
    'Подготовить обобщающее письмо',
    'Prepare the letter that sums it up',
  ),
];

export const conferenceDuties: readonly HostDuty[] = [
  duty(
    45,
    'organiser',
    'Розіслати інформаційний лист і оголосити збір заявок',
    'Разослать информационное письмо и объявить сбор заявок',
    'Send the announcement and call for talks',
  ),
  duty(
    14,
    'moderator',
    'Скласти програму й погодити її з доповідачами',
    'Составить программу и согласовать её с докладчиками',
    'Arrange the programme with the speakers',
  ),
  duty(
    7,
    'moderator',
    'Зібрати матеріали доповідей',
    'Собрать материалы докладов',
    'Gather the materials of the talks',
  ),
  duty(
    2,
    'technician',
    'Перевірити зали, зв’язок, звук і запис',
    'Проверить залы, связь, звук и запись',
    'Test halls, connection, sound and recording',
  ),
  duty(
    1,
    'organiser',
    'Розіслати учасникам програму й посилання',
    'Разослать участникам программу и ссылки',
    'Send programme and links to the participants',
  ),
  duty(
    -30,
    'organiser',
    'Упорядкувати збірник матеріалів',
    'Составить сборник материалов',
    'Put the collected materials together',
  ),
];

export const contestDuties: readonly HostDuty[] = [
  duty(
    30,
    'responsible',
    'Оголосити умови й строки',
    'Объявить условия и сроки',
    'Announce terms and dates',
  ),
  duty(14, 'responsible', 'Скласти журі', 'Составить жюри', 'Name the jury'),
  duty(5, 'organiser', 'Прийняти роботи', 'Принять работы', 'Receive the works'),
  duty(
    -3,
    'responsible',
    'Оприлюднити результати',
    'Опубликовать результаты',
    'Publish the results',
  ),
];

export const exhibitionDuties: readonly HostDuty[] = [
  duty(7, 'organiser', 'Зібрати експонати', 'Собрать экспонаты', 'Gather the exhibits'),
  duty(1, 'organiser', 'Оформити виставку', 'Оформить выставку', 'Arrange the exhibition'),
  duty(-3, 'organiser', 'Повернути експонати', 'Вернуть экспонаты', 'Return the exhibits'),
];

export const fieldVisitDuties: readonly HostDuty[] = [
  duty(
    14,
    'responsible',
    'Погодити день і маршрут із закладами',
    'Согласовать день и маршрут с организациями',
    'Agree day and route with the institutions',
  ),
  duty(
    5,
    'responsible',
    'Розподілити, хто на що дивиться',
    'Распределить, кто на что смотрит',
    'Share out who looks at what',
  ),
  duty(
    -5,
    'responsible',
    'Записати, що побачено й про що домовлено',
    'Записать, что увидели и о чём договорились',
    'Write down what was seen and agreed',
  ),
];

/** Others hold it; the centre comes with something and brings something back. */
export const outsideDuties: readonly HostDuty[] = [
  duty(
    14,
    'responsible',
    'Погодити участь з організаторами',
    'Согласовать участие с организаторами',
    'Agree the part with the organisers',
  ),
  duty(
    5,
    'responsible',
    'Підготувати матеріали або пропозиції',
    'Подготовить материалы или предложения',
    'Prepare materials or proposals',
  ),
  duty(
    -5,
    'responsible',
    'Записати результат участі',
    'Записать результат участия',
    'Write down what came of it',
  ),
];
