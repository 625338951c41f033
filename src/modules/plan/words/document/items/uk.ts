/** Words of the list of items over all plans. */
export default {
  title: 'Пункти планів',
  count_one: '{{count}} пункт',
  count_few: '{{count}} пункти',
  count_many: '{{count}} пунктів',
  count_other: '{{count}} пункту',
  search: 'Текст або номер пункту',
  role: 'Роль',
  kind: 'Вид терміну',
  progress: 'Виконання',
  next: 'Найближчий строк',
  none: 'Таких пунктів немає',
  noneText: 'Змініть або скиньте фільтри.',
  states: {
    late: 'прострочено',
    open: 'виконується',
    ended: 'закрито',
    dates: 'чекає на дати',
    none: 'без завдань',
  },
};
