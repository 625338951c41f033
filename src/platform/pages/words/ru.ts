import type { Words } from '../../i18n/words.ts';
import type uk from './uk.ts';

export default {
  field: {
    required: 'Заполните это поле.',
    invalid: 'Проверьте это значение.',
    too_small: 'Слишком мало.',
    too_big: 'Слишком много или длинно.',
    invalid_format: 'Неправильная запись.',
    invalid_value: 'Выберите из списка.',
    invalid_type: 'Проверьте это значение.',
    'period-order': 'Конец раньше начала.',
    'unknown-sort': 'По этому столбцу не упорядочивают.',
  },
  code: {
    invalid: 'Проверьте выделенные поля.',
    conflict: 'Кто-то только что изменил эту запись. Посмотрите оба варианта и выберите.',
    refused: 'Сейчас это невозможно.',
    'too-many-requests': 'Слишком много попыток. Подождите немного.',
    'too-large': 'Файл слишком велик.',
    unavailable: 'Временно недоступно. Попробуйте через минуту.',
  },
  reason: {
    'sign-in-failed': 'Почта или пароль не подходят.',
    'sign-in-limit': 'Слишком много неудачных попыток. Попробуйте через {{minutes}} мин.',
    'code-wrong': 'Код не подходит. Проверьте время на телефоне и попробуйте новый код.',
    'password-wrong': 'Пароль не подходит.',
    'idempotency-mismatch': 'Этот ключ уже использован для другого запроса.',
  },
} satisfies Words<typeof uk>;
