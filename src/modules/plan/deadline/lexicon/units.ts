import { type Entry, inflect, type Unit, words } from './word.ts';

const unit = (name: Unit, forms: readonly string[], dotted?: readonly string[]): Entry => ({
  word: { kind: 'unit', unit: name },
  forms,
  ...(dotted && { dotted }),
});
const every = (name: Unit, line: string, count?: number): Entry => ({
  word: { kind: 'everyUnit', unit: name, ...(count && { count }) },
  forms: words(line),
});

/** Stretches of time and the adverbs that repeat them, of both languages. */
export const units: readonly Entry[] = [
  unit('hour', words('година години годин годину часа часов')),
  unit('day', words('день дня дню днів дні днями днем дней дни дн добу доби діб суток')),
  unit('week', [
    ...inflect('тиж', 'день ня ню нів ні нем нях'),
    ...inflect('недел', 'я и е ю ь ей ям ях'),
    ...words('тиж тижд нед тижн'),
  ]),
  unit('decade', [...inflect('декад', '0 а и і у ою ам ах ы е ой'), 'декад']),
  unit('month', [
    ...inflect('місяц', 'ь я і ів ю ем ям ях'),
    ...inflect('месяц', '0 а е ев ы у ем ам ах'),
    ...words('міс мес'),
  ]),
  unit('quarter', [...inflect('квартал', '0 у а и і ів ом ам ах е ов ы'), 'кварт', 'кв']),
  unit('schoolQuarter', [
    ...inflect('чверт', 'ь і ей ю ям ях'),
    ...inflect('четверт', 'ь и ей ью ям ях'),
  ]),
  unit('trimester', inflect('триместр', '0 у а и і ів ом ам ах е ов ы')),
  unit('semester', [...inflect('семестр', '0 у а и і ів ом ам ах е ов ы'), 'сем']),
  unit('half', [
    ...inflect('півріч', 'чя чі чю чям ь чях'),
    ...words('півроку півріччє піврік полугодие полугодия полугодии полугодию полугодий'),
    ...words('полгода полугода півр полуг'),
  ]),
  unit('year', words('рік року роки році років роком рр год года году лет годы годом гг')),
  unit('schoolYear', words('нр навчрік учгод')),
  unit('period', [...inflect('період', '0 у і ом а'), ...inflect('период', '0 а е ом у')]),
  every('day', 'щоденно щодня щоденне щоденний щодено ежедневно каждодневно повсякденно'),
  every('week', 'щотижня щотижнево щотиждень щотижневий еженедельно понедельно потижнево'),
  every('week', 'двотижнево', 2),
  every('decade', 'щодекади щодекадно подекадно ежедекадно подекадно'),
  every('month', 'щомісяця щомісячно щомісяць щомісячний помісячно ежемесячно помесячно'),
  every('quarter', 'щокварталу щоквартально щоквартал поквартально ежеквартально'),
  every('schoolQuarter', 'щочверті почвертно'),
  every('trimester', 'щотриместру щотриместрово'),
  every('semester', 'щосеместру щосеместрово щосеместр посеместрово ежесеместрово'),
  every('half', 'щопівроку щопівріччя щопіврічно щопіврічча'),
  every('year', 'щороку щорічно щорік щорічний ежегодно ежегодный'),
];
