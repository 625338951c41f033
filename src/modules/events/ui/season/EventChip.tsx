import { IconAlertTriangle, IconCircleCheck, IconSpeakerphone, IconX } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { partsOf } from '#platform/datetime/iso-date.ts';
import { Icon } from '#ui/icon/Icon.tsx';
import { listHref } from '#ui/table/list-query.ts';
import type { SeasonData } from '../../routes/season/season.tsx';
import type { Season, SeasonEvent } from '../../season/read-season.ts';
import { useClashWords } from './clash-words.ts';
import classes from './season.module.css';

const marks = { published: IconSpeakerphone, held: IconCircleCheck, cancelled: IconX } as const;

/** An event in a cell: its day, its name, its state, and what gets in its way. */
export function EventChip({
  event,
  clashes,
  data,
}: {
  event: SeasonEvent;
  clashes: Season['clashes'];
  data: SeasonData;
}) {
  const { t } = useTranslation(['eventsSeason', 'events']);
  const [params] = useSearchParams();
  const say = useClashWords(data);
  const kindOf = useKindWords(data.choices.kinds);
  const { id, title, state, exact, startsOn, endsOn } = event;
  const days = [startsOn, ...(endsOn > startsOn ? [endsOn] : [])].map((day) => partsOf(day).day);
  const problems = clashes.map((clash) => `${t(`rule.${clash.rule}`)}: ${say.about(clash)}`);
  return (
    <Link
      to={listHref(params, { event: id, add: null, at: null })}
      preventScrollReset
      className={clsx(classes.chip, id === data.asked.chosen && classes.chosen)}
      data-event={id}
      data-state={state}
      data-movable={state === 'draft' && event.may ? '' : undefined}
      aria-current={id === data.asked.chosen ? 'true' : undefined}
      title={[title, kindOf(event.kind), t(`events:state.${state}`), ...problems].join('\n')}
    >
      {state !== 'draft' && <Icon of={marks[state]} size={12} />}
      {exact && !data.asked.month && <b>{days.join('–')}</b>}
      <span>{title}</span>
      {problems.length > 0 && (
        <>
          <Icon of={IconAlertTriangle} size={13} />
          <span className="visually-hidden">{problems.join('; ')}</span>
        </>
      )}
    </Link>
  );
}
