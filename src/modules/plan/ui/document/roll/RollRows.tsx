import { useTranslation } from 'react-i18next';
import { Diff } from '#ui/compare/Diff.tsx';
import type { RollData } from '../../../routes/plan-roll.tsx';
import classes from './roll.module.css';
import { rollForm } from './roll-form.ts';

/** A chapter's items with a tick each; a tick on a row that contains others ticks them too. */
export function RollRows({ chapter }: { chapter: RollData['chapters'][number] }) {
  const { t } = useTranslation(['planDocument', 'plan']);
  return (
    <table className={classes.table}>
      <caption>{[chapter.number, chapter.title].filter(Boolean).join('. ')}</caption>
      <tbody>
        {chapter.rows.map((row) => (
          <tr key={row.id} data-depth={row.depth || undefined} data-why={row.why}>
            <td className={classes.tick}>
              <input
                type="checkbox"
                form={rollForm}
                name="itemId"
                value={row.id}
                defaultChecked={row.take}
                data-parent={row.parentId ?? undefined}
                aria-label={[row.number, row.newText].filter(Boolean).join(' ').slice(0, 200)}
                onChange={(event) => followTick(event.currentTarget)}
              />
            </td>
            <td className={classes.number}>{row.number}</td>
            <td className={classes.text}>
              <Changed before={row.text} after={row.newText} />
            </td>
            <td>
              <Changed before={row.deadline} after={row.newDeadline} />
            </td>
            <td className={classes.why} data-why={row.why}>
              {t(`roll.why.${row.why}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changed({ before, after }: { before: string; after: string }) {
  return before === after ? after : <Diff before={before} after={after} />;
}

/** Unticking takes what hangs below along; ticking brings back what it hangs on. */
function followTick(box: HTMLInputElement) {
  const all = [
    ...document.querySelectorAll<HTMLInputElement>(`input[form="${rollForm}"][name="itemId"]`),
  ];
  const below = (id: string): HTMLInputElement[] =>
    all
      .filter((other) => other.dataset.parent === id)
      .flatMap((other) => [other, ...below(other.value)]);
  for (const other of below(box.value)) other.checked = box.checked;
  let parent = box.dataset.parent;
  while (box.checked && parent) {
    const above = all.find((other) => other.value === parent);
    if (above) above.checked = true;
    parent = above?.dataset.parent;
  }
}
