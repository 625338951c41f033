import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayExactDate } from '#platform/datetime/say-date.ts';
import { InlineEdit } from '#ui/edit/InlineEdit.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { DocumentData } from '../../routes/plan.tsx';
import card from './card.module.css';
import classes from './front.module.css';

/** What stands above the table: approval block, title, introduction, passport. */
export function Front({ plan, mayEdit }: { plan: DocumentData['plan']; mayEdit: boolean }) {
  const { t } = useTranslation('planDocument');
  const locale = useLocale();
  const { approval } = plan;
  const fields = { intent: 'plan', version: String(plan.version) };
  const paragraphs = plan.introduction.split(/\n{2,}/).filter(Boolean);
  return (
    <details className={classes.front} open={!approval.date && !plan.introduction}>
      <summary>
        {t('document.front')}
        {approval.by && !approval.date && (
          <span className={classes.missing}> — {t('document.noApprovalDate')}</span>
        )}
      </summary>
      {(approval.by || approval.post || approval.stamp) && (
        <div className={classes.approval}>
          <p>{approval.stamp ?? t('document.stamp')}</p>
          {approval.post && <p>{approval.post}</p>}
          {approval.by && <p>{approval.by}</p>}
          <p>
            {approval.date ? (
              sayExactDate(locale, approval.date)
            ) : (
              <span className={classes.missing}>
                {approval.dateText || t('document.noApprovalDate')}
              </span>
            )}
          </p>
          {approval.fileId && (
            <p data-screen-only>
              <Link to={`/plans/${plan.id}/scan`} reloadDocument>
                {t('document.scan')}
              </Link>
            </p>
          )}
        </div>
      )}
      <h2 className={classes.title}>
        <InlineEdit
          name="title"
          value={plan.title}
          label={t('settings.title')}
          fields={fields}
          readOnly={!mayEdit}
          multiline
        />
      </h2>
      {(plan.introduction || mayEdit) && (
        <div className={classes.introduction}>
          <InlineEdit
            name="introduction"
            value={plan.introduction}
            label={t('settings.introduction')}
            fields={fields}
            readOnly={!mayEdit}
            multiline
          >
            {paragraphs.length > 0 ? (
              <span className={classes.paragraphs}>
                {paragraphs.map((paragraph) => (
                  <span key={paragraph}>{paragraph}</span>
                ))}
              </span>
            ) : (
              <span className={card.faint}>{t('document.noIntroduction')}</span>
            )}
          </InlineEdit>
        </div>
      )}
      {plan.passport.length > 0 && (
        <table className={classes.passport}>
          <tbody>
            {plan.passport.map(({ label, text }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
