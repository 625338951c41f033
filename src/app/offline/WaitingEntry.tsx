import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocale } from '#ui/locale/use-locale.ts';
import { putWaiting, removeWaiting, type Waiting } from '#ui/offline/outbox.ts';
import { differences } from '#ui/offline/said.ts';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { Moment, useZone } from '#ui/time/Moment.tsx';
import { showToast } from '#ui/toast/toast-store.ts';
import { sayCurrent } from './say-current.ts';
import classes from './waiting-entry.module.css';

/** One change that waits: what it is, why it was not taken, both versions where somebody was faster, what can be done. */
export function WaitingEntry({
  entry,
  busy,
  online,
  onSend,
}: {
  entry: Waiting;
  busy: boolean;
  /** Without a network nothing is sent again; what was kept by mistake is taken back all the same. */
  online: boolean;
  /** Sends it again; over the other's change where there is one. */
  onSend: () => void;
}) {
  const { t } = useTranslation(['offline', 'ui']);
  const { id, label, keptAt, problem } = entry;
  const conflict = problem?.code === 'conflict';
  const remove = () => {
    void removeWaiting(id);
    showToast({
      text: t('removed', { label }),
      tone: 'info',
      action: { label: t('ui:undo'), run: () => void putWaiting(entry) },
    });
  };
  return (
    <li className={classes.entry} data-refused={problem !== null}>
      <p className={classes.what}>
        <b>{label}</b>
        <State entry={entry} />
        <small>
          {t('columns.kept')}: <Moment at={new Date(keptAt)} />
        </small>
      </p>
      {problem && !conflict && <Refusal problem={problem} />}
      {conflict && <Both entry={entry} />}
      <p className={classes.acts}>
        {problem && (
          <Button size="xs" variant="default" disabled={busy || !online} onClick={onSend}>
            {t(conflict ? 'keepMine' : 'again')}
          </Button>
        )}
        <Button
          size="xs"
          variant={conflict ? 'default' : 'subtle'}
          color="red"
          aria-label={`${t(conflict ? 'keepTheirs' : 'remove')}: ${label}`}
          disabled={busy}
          onClick={remove}
        >
          {t(conflict ? 'keepTheirs' : 'remove')}
        </Button>
      </p>
    </li>
  );
}

function State({ entry: { problem } }: { entry: Waiting }) {
  const { t } = useTranslation('offline');
  if (!problem) return <StatusBadge tone="info">{t('waiting')}</StatusBadge>;
  return (
    <StatusBadge tone="late">{t(problem.code === 'conflict' ? 'conflict' : 'refused')}</StatusBadge>
  );
}

function Refusal({ problem: { text, fields } }: { problem: NonNullable<Waiting['problem']> }) {
  return (
    <>
      <p>{text}</p>
      <ul>
        {fields?.map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
    </>
  );
}

/** What the device has beside what the server has, where they differ. */
function Both({ entry: { operation, path, said = {}, problem } }: { entry: Waiting }) {
  const { t, i18n } = useTranslation('offline');
  const reader = { i18n, locale: useLocale(), zone: useZone() };
  const say = sayCurrent[operation];
  if (!say || problem?.current === undefined) return <p>{problem?.text}</p>;
  return (
    <>
      <table className={classes.both}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('mine')}</th>
            <th scope="col">{t('theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {differences(said, say(problem.current, reader)).map(({ field, label, mine, theirs }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>{mine || '—'}</td>
              <td>{theirs || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Link to={path}>{t('open')}</Link>
      </p>
    </>
  );
}
