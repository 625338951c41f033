import type { Words } from '../../i18n/words.ts';
import type uk from './uk.ts';

export default {
  title: {
    invalid: 'Данные заполнены неверно',
    unauthenticated: 'Нужно войти',
    forbidden: 'Нет разрешения',
    'not-found': 'Не найдено',
    conflict: 'Запись уже изменил кто-то другой',
    refused: 'Действие не выполнено',
    'too-many-requests': 'Слишком много попыток',
    'too-large': 'Слишком большой объём',
    unavailable: 'Временно недоступно',
    'method-not-allowed': 'Этот адрес не поддерживает такой метод',
    'unsupported-media-type': 'Нужен JSON',
    'precondition-required': 'Нужна версия записи',
    malformed: 'Запрос не удалось прочитать',
    internal: 'Внутренняя ошибка',
  },
  reason: {
    'body-too-large': 'Запрос слишком большой: разрешено до {{megabytes}} МБ.',
    'body-not-json': 'Тело запроса должно быть объектом JSON.',
    'if-match-required':
      'Добавьте заголовок If-Match с версией записи, которую вы видели, или If-Match: * для любой.',
    'if-match-unreadable': 'If-Match должен быть версией в кавычках, например "3", или *.',
    'idempotency-key-unreadable': 'Idempotency-Key должен быть строкой до 200 видимых знаков.',
  },
} as const satisfies Words<typeof uk>;
