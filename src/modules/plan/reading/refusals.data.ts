import type { RefusalCode } from '#platform/documents/source/refusal.ts';

/** What to tell a person at a terminal when a file can't be read; `{…}` is filled from the refusal. */
export const refusals: Readonly<Record<RefusalCode, string>> = {
  'unknown-format': 'Формат файлу не впізнано. Читаються .docx, .xlsx, .odt, .html, .txt і .tsv.',
  'legacy-format':
    'Старий формат: {format}. Відкрийте файл у Word або Excel і збережіть як .docx або .xlsx.',
  'too-large': 'Файл завеликий: {bytes} байтів, дозволено {limit}.',
  'unpacks-too-large':
    'Усередині файлу забагато даних: він не схожий на план. Збережіть його заново у Word.',
  'too-many-pages': 'У файлі забагато сторінок для плану. Залиште в ньому лише план.',
  encrypted: 'Файл захищено паролем. Зніміть пароль і спробуйте ще раз.',
  macros: 'У файлі є макроси. Збережіть його як звичайний .docx або .xlsx, без макросів.',
  damaged: 'Файл пошкоджено. Відкрийте його у Word і збережіть заново.',
  'no-converter':
    'Для цього формату потрібен LibreOffice, а його тут немає. Збережіть файл як .docx.',
  'conversion-failed': 'LibreOffice не зміг перетворити файл. Збережіть його як .docx.',
  empty: 'У файлі немає тексту.',
};
