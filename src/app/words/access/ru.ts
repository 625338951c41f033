import type { Words } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

export default {
  signIn: {
    title: 'Вход',
    lead: 'Кабинет — рабочее место методической службы.',
    email: 'Электронная почта',
    password: 'Пароль',
    submit: 'Войти',
    help: 'Нет учётной записи? Её создаёт администратор вашего учреждения: попросите приглашение.',
  },
  code: {
    title: 'Код подтверждения',
    lead: 'Откройте приложение-аутентификатор и введите шесть цифр. Нет телефона — введите один из резервных кодов.',
    code: 'Код',
    submit: 'Подтвердить',
    back: 'Войти иначе',
  },
} satisfies Words<typeof uk>;
