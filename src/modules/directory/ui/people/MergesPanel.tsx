import { useTranslation } from 'react-i18next';
import { sayDate } from '#platform/datetime/say-date.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import type { PersonCard } from '../../people/card.ts';
import classes from './people.module.css';

/** Cards that were merged into this one; the last one can be taken out again. */
export function MergesPanel({ merges, undo }: { merges: PersonCard['merges']; undo: boolean }) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  if (merges.length === 0) return null;
  return (
    <Panel title={t('card.merges')} framed>
      <ul className={classes.facts}>
        {merges.map(({ id, name, mergedAt, mergedBy }, index) => (
          <li key={id}>
            {t('card.mergedAs', {
              name,
              date: sayDate(locale, mergedAt.toISOString().slice(0, 10)),
              by: mergedBy,
            })}
            {undo && index === 0 && (
              <ConfirmButton
                label={t('card.undoMerge')}
                question={t('card.undoQuestion')}
                confirm={t('card.undoMerge')}
                danger={false}
                fields={{ intent: 'undo-merge', merge: id }}
              >
                <p>{t('card.undoText')}</p>
              </ConfirmButton>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
