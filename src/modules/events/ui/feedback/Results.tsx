import { useTranslation } from 'react-i18next';
import { sayNumber, sayShare } from '#platform/i18n/say-number.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import type { Feedback } from '../../feedback/read-results.ts';
import { type Question, scale } from '../../feedback/schema.ts';
import type { QuestionResult } from '../../feedback/summarise.ts';
import classes from './feedback.module.css';

/** What came of each question: the mean and bars, or what people wrote. */
export function Results({ feedback }: { feedback: Feedback }) {
  const { questions, results } = feedback;
  return questions.map((question) => {
    const result = results?.find(({ key }) => key === question.key);
    return result && <Result key={question.key} question={question} result={result} />;
  });
}

function Result({ question, result }: { question: Question; result: QuestionResult }) {
  const { t } = useTranslation('eventsFeedback');
  const locale = useLocale();
  const { type, words, choices } = question;
  const { mean, counts, texts, answered } = result;
  const nameOf = (key: string): string =>
    type === 'scale' && key === scale[0]
      ? t('scale.lowest')
      : type === 'scale' && key === scale.at(-1)
        ? t('scale.highest')
        : (choices.find((choice) => choice.key === key)?.words[locale] ?? key);
  return (
    <div className={classes.result}>
      <Panel
        title={words[locale]}
        action={
          <span className={classes.answered}>{t('results.answered', { count: answered })}</span>
        }
      >
        {mean !== null && (
          <p className={classes.mean}>
            {t('results.mean')} <b>{sayNumber(locale, mean, 1)}</b> {t('results.of5')}
          </p>
        )}
        {counts.length > 0 && (
          <table className={classes.bars}>
            <caption className="visually-hidden">{words[locale]}</caption>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{t('results.choice')}</th>
                <th scope="col">{t('results.count')}</th>
                <th scope="col">{t('results.share')}</th>
              </tr>
            </thead>
            <tbody>
              {(type === 'scale' ? counts.toReversed() : counts).map(({ key, count }) => {
                const share = answered > 0 ? count / answered : 0;
                return (
                  <tr key={key}>
                    <th scope="row">{nameOf(key)}</th>
                    <td className={classes.figure}>{count}</td>
                    <td className={classes.figure}>{sayShare(locale, share)}</td>
                    <td className={classes.bar} aria-hidden="true">
                      <span style={{ inlineSize: `${share * 100}%` }} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
        {(type === 'text' || type === 'topic') &&
          (texts.length > 0 ? (
            <ul className={classes.texts}>
              {texts.map((text, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same
                <li key={at}>{text}</li>
              ))}
            </ul>
          ) : (
            <p className={classes.faint}>{t('results.noTexts')}</p>
          ))}
      </Panel>
    </div>
  );
}
