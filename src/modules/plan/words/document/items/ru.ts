import type { Words } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

/** Words of the list of items over all plans. */
export default {
  title: 'Пункты планов',
  count_one: '{{count}} пункт',
  count_few: '{{count}} пункта',
  count_many: '{{count}} пунктов',
  count_other: '{{count}} пункта',
  search: 'Текст или номер пункта',
  role: 'Роль',
  kind: 'Вид срока',
  progress: 'Выполнение',
  next: 'Ближайший срок',
  none: 'Таких пунктов нет',
  noneText: 'Измените или сбросьте фильтры.',
  states: {
    late: 'просрочено',
    open: 'выполняется',
    ended: 'закрыто',
    dates: 'ждёт дат',
    none: 'без задач',
  },
} satisfies Words<typeof uk>;
