import type { Words } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

export default {
  reason: {
    'short-name-taken':
      'В справочнике уже есть «{{shortName}}». Допишите инициалы или укажите другую краткую запись.',
    'person-has-account': 'У {{shortName}} уже есть учётная запись.',
    'last-administrator': 'Это единственный администратор. Сначала назначьте другого.',
    'invitation-used': 'Приглашение уже приняли или отменили.',
    'invitation-invalid':
      'Приглашение не действует: его уже использовали, отменили или срок истёк. Попросите новое.',
    'account-password-wrong': 'У этого адреса уже есть учётная запись. Введите её пароль.',
    'already-member': 'Этот человек уже работает в учреждении.',
  },
  letter: {
    subject: 'Приглашение в систему «{{centre}}»',
    text: `Здравствуйте!

{{inviter}} приглашает Вас работать в системе учреждения «{{centre}}».

Чтобы создать учётную запись, откройте ссылку:
{{link}}

Она действует один раз, до {{until}}. Если Вы не ждали этого приглашения, ничего делать не нужно.`,
  },
  object: {
    person: 'Сотрудник',
    membership: 'Доступ',
    invitation: 'Приглашение',
    token: 'Личный ключ',
    centre: 'Учреждение',
    file: 'Файл',
    mail: 'Письмо',
  },
  operation: {
    person: {
      create: 'Добавлен сотрудник',
      update: 'Изменены данные сотрудника',
      archive: 'Сотрудник выбывает',
      restore: 'Сотрудник возвращён',
    },
    invitation: {
      create: 'Отправлено приглашение',
      revoke: 'Отменено приглашение',
      accept: 'Принято приглашение',
    },
    membership: {
      'change-role': 'Изменена роль',
      'assign-person': 'Запись связана с сотрудником',
      end: 'Доступ прекращён',
    },
    token: {
      create: 'Создан личный ключ',
      revoke: 'Отменён личный ключ',
    },
    centre: {
      update: 'Изменены настройки учреждения',
    },
    mail: {
      resend: 'Письмо отправлено повторно',
    },
  },
  field: {
    familyName: 'Фамилия',
    givenName: 'Имя',
    patronymic: 'Отчество',
    shortName: 'Краткая запись',
    aliases: 'Другие написания',
    post: 'Должность',
    email: 'Электронная почта',
    activeUntil: 'Работает до',
    role: 'Роль',
    personId: 'Сотрудник',
    delivery: 'Способ передачи',
    expiresAt: 'Действует до',
    scopes: 'Разрешения',
    validDays: 'Срок, дней',
    name: 'Название',
    timeZone: 'Часовой пояс',
    language: 'Язык',
    evidenceForContinuous: 'Подтверждение постоянных обязанностей каждое полугодие',
    remindDaysBefore: 'Напоминать за дней',
    escalateAfterDays: 'Сообщать руководителю через дней',
    digestWeekday: 'День недельного обзора',
    overloadTasks: 'Задач в месяц, с которых нагрузка чрезмерна',
    maxFileMegabytes: 'Наибольший файл, МБ',
  },
} as const satisfies Words<typeof uk>;
