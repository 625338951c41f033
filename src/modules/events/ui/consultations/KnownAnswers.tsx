import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { KnownAnswer } from '../../consultations/requests/find-answers.ts';
import classes from './consultations.module.css';

/** Letters after which a text says what it is about. */
const enough = 8;

/**
 * What was answered before to something like a text, while it is typed.
 *
 * @param given known already: for a page without scripts, and before anything is typed
 * @param onUse where an answer can be taken over
 */
export function KnownAnswers({
  title,
  text,
  given,
  onUse,
}: {
  title: string;
  text: string;
  given: readonly KnownAnswer[];
  onUse?: (answer: string) => void;
}) {
  const { t } = useTranslation('eventsConsultations');
  const { load, data } = useFetcher<{ answers: KnownAnswer[] }>();
  const [typed] = useDebouncedValue(text.trim(), 400);
  useEffect(() => {
    if (typed.length >= enough)
      void load(`/requests/answers?${new URLSearchParams({ q: typed.slice(0, 1000) })}`);
  }, [typed, load]);
  const answers = typed.length >= enough && data ? data.answers : given;
  return (
    <section aria-live="polite">
      {answers.length > 0 && <h2 className={classes.known}>{title}</h2>}
      {answers.slice(0, 5).map(({ id, question, answer }) => (
        <details key={id} className={classes.more}>
          <summary>{question}</summary>
          <div>
            <p className={classes.said}>{answer}</p>
            {onUse && (
              <Button
                variant="default"
                size="compact-sm"
                className={classes.use}
                onClick={() => onUse(answer)}
              >
                {t('request.use')}
              </Button>
            )}
          </div>
        </details>
      ))}
    </section>
  );
}
