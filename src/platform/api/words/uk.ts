/** Words of the API: titles of problems, and refusals that only requests meet. */
export default {
  title: {
    invalid: 'Дані заповнено неправильно',
    unauthenticated: 'Потрібно ввійти',
    forbidden: 'Немає дозволу',
    'not-found': 'Не знайдено',
    conflict: 'Запис уже змінив хтось інший',
    refused: 'Дію не виконано',
    'too-many-requests': 'Забагато спроб',
    'too-large': 'Завеликий обсяг',
    unavailable: 'Тимчасово недоступно',
    'method-not-allowed': 'Ця адреса не підтримує такого методу',
    'unsupported-media-type': 'Потрібен JSON',
    'precondition-required': 'Потрібна версія запису',
    malformed: 'Запит не вдалося прочитати',
    internal: 'Внутрішня помилка',
  },
  reason: {
    'body-too-large': 'Запит завеликий: дозволено до {{megabytes}} МБ.',
    'body-not-json': 'Тіло запиту має бути об’єктом JSON.',
    'if-match-required':
      'Додайте заголовок If-Match з версією запису, яку ви бачили, або If-Match: * для будь-якої.',
    'if-match-unreadable': 'If-Match має бути версією в лапках, як-от "3", або *.',
    'idempotency-key-unreadable': 'Idempotency-Key має бути рядком до 200 видимих знаків.',
  },
} as const;
