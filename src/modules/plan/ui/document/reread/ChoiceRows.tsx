import { useTranslation } from 'react-i18next';
import { Diff } from '#ui/compare/Diff.tsx';
import type { Choice } from '../../../document/reread/list-choices.ts';
import classes from './reread.module.css';

/** Each difference: what the document says now, what the program says now, and which one stays. */
export function ChoiceRows({ choices }: { choices: readonly Choice[] }) {
  const { t } = useTranslation(['planDocument', 'plan']);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('reread.where')}</th>
          <th scope="col">{t('reread.inSource')}</th>
          <th scope="col">{t('reread.inProgram')}</th>
        </tr>
      </thead>
      <tbody>
        {choices.map((choice) => (
          <tr key={choice.key}>
            <th scope="row">
              {nameOf(choice)}
              <span className={classes.kind}>
                {choice.part === 'document'
                  ? t(`reread.document.${choice.place as 'title'}`, { defaultValue: choice.place })
                  : choice.kind === 'changed'
                    ? choice.field === 'title'
                      ? t('document.chapterTitle')
                      : t(`plan:field.${choice.field ?? 'text'}`)
                    : choice.kind === 'added' && choice.base !== null
                      ? t('reread.goneHere')
                      : t(`history.kind.${choice.kind}`)}
              </span>
            </th>
            <Side choice={choice} side="source" />
            <Side choice={choice} side="program" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** «2.22.4/3» without the chapter that stands before it; chapters by their number. */
function nameOf({ part, place }: Choice): string {
  if (part === 'document') return '';
  return part === 'chapter' ? place : place.slice(place.indexOf('/') + 1);
}

function Side({ choice, side }: { choice: Choice; side: 'source' | 'program' }) {
  const { t } = useTranslation('planDocument');
  const text = choice[side];
  return (
    <td>
      <label className={classes.side}>
        <input
          type="radio"
          name={`choice.${choice.key}`}
          value={side}
          defaultChecked={choice.proposed === side}
          required
        />
        <span>
          <span className={classes.which}>
            {t(side === 'source' ? 'reread.inSource' : 'reread.inProgram')}
          </span>
          {text === null ? (
            <em>{t('reread.absent')}</em>
          ) : choice.field === 'order' && text === '' ? (
            <em>{t('reread.first')}</em>
          ) : choice.field === 'order' || choice.field === 'place' ? (
            text
          ) : choice.base !== null && choice.base !== text ? (
            <Diff before={choice.base} after={text} />
          ) : (
            text || <em>{t('reread.empty')}</em>
          )}
        </span>
      </label>
    </td>
  );
}
