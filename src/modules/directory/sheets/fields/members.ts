import type { Field } from './field.ts';
import { peopleFields } from './people.ts';

const ofPeople = (...keys: string[]) => peopleFields.filter(({ key }) => keys.includes(key));

/** A member of a section in each row; sections and people are those of the directory. */
export const memberFields: readonly Field[] = [
  {
    key: 'section',
    words: { uk: 'Секція', ru: 'Секция', en: 'Section' },
    also: [
      'назва секції',
      'методична секція',
      'методичне об’єднання',
      'об’єднання',
      'група',
      'комісія',
      'название секции',
      'методическое объединение',
      'объединение',
      'группа',
      'group',
    ],
    type: { is: 'text', most: 300 },
    hint: {
      uk: 'Назва, як у переліку секцій',
      ru: 'Название, как в списке секций',
      en: 'As the list of sections calls it',
    },
    needed: true,
    width: 40,
  },
  ...ofPeople(
    'externalKey',
    'fullName',
    'familyName',
    'givenName',
    'patronymic',
    'birthDate',
    'organisation',
    'email',
  ),
  {
    key: 'role',
    words: { uk: 'Роль', ru: 'Роль', en: 'Role' },
    also: ['роль у секції', 'обов’язки', 'обязанности'],
    type: { is: 'text', most: 60 },
    hint: {
      uk: 'Керівник, заступник, куратор, секретар, член, експерт',
      ru: 'Руководитель, заместитель, куратор, секретарь, член, эксперт',
      en: 'Head, deputy, curator, secretary, member, expert',
    },
    width: 16,
  },
  {
    key: 'since',
    words: { uk: 'Член з', ru: 'Член с', en: 'Member since' },
    also: ['з', 'дата обрання', 'с', 'дата избрания'],
    type: { is: 'day' },
    hint: {
      uk: 'Порожньо — від початку секції',
      ru: 'Пусто — с начала секции',
      en: 'Empty: from the section’s first day',
    },
    width: 12,
  },
  {
    key: 'until',
    words: { uk: 'Член до', ru: 'Член до', en: 'Member until' },
    also: ['до', 'по'],
    type: { is: 'day' },
    hint: { uk: 'Порожньо — без строку', ru: 'Пусто — без срока', en: 'Empty for no end' },
    width: 12,
  },
];
