/** The name of a kind of events in the cases that a certificate asks for, as it stands inside a sentence. */
export interface KindCases {
  /** Locative: «участь у вебінарі». */
  in: string;
  /** Genitive: «організація вебінару». */
  of: string;
}

const both = (uk: [string, string], ru: [string, string]) => ({
  uk: { in: uk[0], of: uk[1] },
  ru: { in: ru[0], of: ru[1] },
});

/** By the kinds of all packs, or of one where it calls a kind otherwise. */
const cases: Record<string, { uk: KindCases; ru: KindCases }> = {
  'section-session': both(
    ['засіданні секції', 'засідання секції'],
    ['заседании секции', 'заседания секции'],
  ),
  'ru-municipal:section-session': both(
    ['засіданні об’єднання', 'засідання об’єднання'],
    ['заседании методического объединения', 'заседания методического объединения'],
  ),
  seminar: both(['семінарі', 'семінару'], ['семинаре', 'семинара']),
  'seminar-practicum': both(
    ['семінарі-практикумі', 'семінару-практикуму'],
    ['семинаре-практикуме', 'семинара-практикума'],
  ),
  webinar: both(['вебінарі', 'вебінару'], ['вебинаре', 'вебинара']),
  'round-table': both(['круглому столі', 'круглого столу'], ['круглом столе', 'круглого стола']),
  conference: both(['конференції', 'конференції'], ['конференции', 'конференции']),
  readings: both(
    ['педагогічних читаннях', 'педагогічних читань'],
    ['педагогических чтениях', 'педагогических чтений'],
  ),
  forum: both(['форумі', 'форуму'], ['форуме', 'форума']),
  workshop: both(['воркшопі', 'воркшопу'], ['воркшопе', 'воркшопа']),
  training: both(['тренінгу', 'тренінгу'], ['тренинге', 'тренинга']),
  'master-class': both(['майстер-класі', 'майстер-класу'], ['мастер-классе', 'мастер-класса']),
  'creative-workshop': both(
    ['творчій майстерні', 'творчої майстерні'],
    ['творческой мастерской', 'творческой мастерской'],
  ),
  'methodical-hub': both(
    ['методичному хабі', 'методичного хабу'],
    ['методическом хабе', 'методического хаба'],
  ),
  'youth-intensive': both(
    ['молодіжному інтенсиві', 'молодіжного інтенсиву'],
    ['молодёжном интенсиве', 'молодёжного интенсива'],
  ),
  gathering: both(['зльоті', 'зльоту'], ['слёте', 'слёта']),
  festival: both(['фестивалі', 'фестивалю'], ['фестивале', 'фестиваля']),
  exhibition: both(['виставці', 'виставки'], ['выставке', 'выставки']),
  'heads-meeting': both(['нараді', 'наради'], ['совещании', 'совещания']),
  'council-session': both(
    ['засіданні ради', 'засідання ради'],
    ['заседании совета', 'заседания совета'],
  ),
  'school-session': both(['занятті школи', 'заняття школи'], ['занятии школы', 'занятия школы']),
  'group-consultation': both(
    ['груповій консультації', 'групової консультації'],
    ['групповой консультации', 'групповой консультации'],
  ),
};

/**
 * The cases of a kind's name; null where nobody has said them (a kind of the centre's own, or one that it calls
 * otherwise).
 *
 * @param name - how the centre calls it, and its pack
 */
export function kindCasesOf(
  { pack, key }: { pack: string; key: string },
  language: 'uk' | 'ru' | 'en',
  name: { centre: string; pack: string | undefined },
): KindCases | null {
  if (name.centre !== name.pack) return null;
  if (language !== 'en') return (cases[`${pack}:${key}`] ?? cases[key])?.[language] ?? null;
  const inside = `${name.centre.charAt(0).toLowerCase()}${name.centre.slice(1)}`;
  return { in: inside, of: inside };
}
