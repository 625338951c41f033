/** Words of the directory: people, access, the centre's settings. */
export default {
  reason: {
    'short-name-taken':
      'У довіднику вже є «{{shortName}}». Допишіть ініціали або вкажіть інший короткий запис.',
    'person-has-account': '{{shortName}} вже має обліковий запис.',
    'last-administrator': 'Це єдиний адміністратор. Спершу призначте іншого.',
    'invitation-used': 'Запрошення вже прийняли або скасували.',
    'invitation-invalid':
      'Запрошення не діє: його вже використали, скасували або минув строк. Попросіть нове.',
    'account-password-wrong': 'Така адреса вже має обліковий запис. Уведіть його пароль.',
    'already-member': 'Ця людина вже працює в установі.',
  },
  letter: {
    subject: 'Запрошення до системи «{{centre}}»',
    text: `Добрий день!

{{inviter}} запрошує Вас працювати в системі установи «{{centre}}».

Щоб створити обліковий запис, відкрийте посилання:
{{link}}

Воно діє один раз, до {{until}}. Якщо Ви не чекали на це запрошення, нічого робити не треба.`,
  },
  object: {
    person: 'Працівник',
    membership: 'Доступ',
    invitation: 'Запрошення',
    token: 'Особистий ключ',
    centre: 'Установа',
    file: 'Файл',
    mail: 'Лист',
  },
  operation: {
    person: {
      create: 'Додано працівника',
      update: 'Змінено дані працівника',
      archive: 'Працівник вибуває',
      restore: 'Працівника повернено',
    },
    invitation: {
      create: 'Надіслано запрошення',
      revoke: 'Скасовано запрошення',
      accept: 'Прийнято запрошення',
    },
    membership: {
      'change-role': 'Змінено роль',
      'assign-person': 'Пов’язано запис із працівником',
      end: 'Припинено доступ',
    },
    token: {
      create: 'Створено особистий ключ',
      revoke: 'Скасовано особистий ключ',
    },
    centre: {
      update: 'Змінено налаштування установи',
    },
    mail: {
      resend: 'Повторно надіслано лист',
    },
  },
  field: {
    familyName: 'Прізвище',
    givenName: 'Ім’я',
    patronymic: 'По батькові',
    shortName: 'Короткий запис',
    aliases: 'Інші написання',
    post: 'Посада',
    email: 'Електронна пошта',
    activeUntil: 'Працює до',
    role: 'Роль',
    personId: 'Працівник',
    delivery: 'Спосіб передавання',
    expiresAt: 'Діє до',
    scopes: 'Дозволи',
    validDays: 'Строк, днів',
    name: 'Назва',
    timeZone: 'Часовий пояс',
    language: 'Мова',
    evidenceForContinuous: 'Підтвердження постійних обов’язків щопівроку',
    remindDaysBefore: 'Нагадувати за днів',
    escalateAfterDays: 'Повідомляти керівника через днів',
    digestWeekday: 'День тижневого огляду',
    overloadTasks: 'Завдань на місяць, від яких навантаження завелике',
    maxFileMegabytes: 'Найбільший файл, МБ',
  },
} as const;
