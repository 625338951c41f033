/** What went wrong, for people: codes of fields, of errors, and reasons of the platform's own. */
export default {
  field: {
    required: 'Заповніть це поле.',
    invalid: 'Перевірте це значення.',
    too_small: 'Замало.',
    too_big: 'Завелике або задовге.',
    invalid_format: 'Неправильний запис.',
    invalid_value: 'Виберіть зі списку.',
    invalid_type: 'Перевірте це значення.',
    'period-order': 'Кінець раніше за початок.',
    'unknown-sort': 'За цим стовпцем не впорядковують.',
  },
  code: {
    invalid: 'Перевірте виділені поля.',
    conflict: 'Хтось щойно змінив цей запис. Перегляньте обидва варіанти й виберіть.',
    refused: 'Це зараз неможливо.',
    'too-many-requests': 'Забагато спроб. Зачекайте трохи.',
    'too-large': 'Файл завеликий.',
    unavailable: 'Тимчасово недоступно. Спробуйте за хвилину.',
  },
  reason: {
    'sign-in-failed': 'Пошта або пароль не підходять.',
    'sign-in-limit': 'Забагато невдалих спроб. Спробуйте через {{minutes}} хв.',
    'code-wrong': 'Код не підходить. Перевірте час на телефоні й спробуйте новий код.',
    'password-wrong': 'Пароль не підходить.',
    'idempotency-mismatch': 'Цей ключ уже використано для іншого запиту.',
  },
};
