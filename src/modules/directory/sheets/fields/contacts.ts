import type { Field } from './field.ts';

/** A telephone, of a person as of an institution: what differs is given beside. */
export const phoneField: Field = {
  key: 'phone',
  words: { uk: 'Телефон', ru: 'Телефон', en: 'Phone' },
  also: [
    'телефони',
    'моб. телефон',
    'мобільний телефон',
    'контактний телефон',
    'номер телефону',
    'тел.',
    'тел',
    'телефоны',
    'контактный телефон',
    'мобильный телефон',
    'номер телефона',
    'контакти',
  ],
  type: { is: 'text', most: 100 },
  hint: { uk: '050 123 45 67', ru: '912 123-45-67', en: '050 123 45 67' },
  width: 18,
};

export const emailField: Field = {
  key: 'email',
  words: { uk: 'Електронна пошта', ru: 'Электронная почта', en: 'E-mail' },
  also: [
    'e-mail',
    'email',
    'ел. пошта',
    'пошта',
    'електронна адреса',
    'эл. почта',
    'почта',
    'имейл',
    'mail',
  ],
  type: { is: 'email' },
  hint: { uk: 'name@example.org', ru: 'name@example.org', en: 'name@example.org' },
  width: 26,
};
