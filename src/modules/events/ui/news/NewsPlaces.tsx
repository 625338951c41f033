import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { News } from '../../news/read-news.ts';
import { newsPlaces } from '../../news/schema.ts';
import classes from './news.module.css';

/** Where news came out, and a form to say so. */
export function NewsPlaces({ news, problems }: { news: News; problems: FormProblems | null }) {
  const { t } = useTranslation('eventsNews');
  const today = useToday();
  const { published } = news;
  return (
    <Panel title={t('places.title')} framed>
      {published.length === 0 && <p className={classes.faint}>{t('places.none')}</p>}
      <ul className={classes.places}>
        {published.map(({ id, place, on, url, note }) => (
          <li key={id}>
            <span>
              {url ? <a href={url}>{t(`place.${place}`)}</a> : t(`place.${place}`)}
              {note && `, ${note}`}{' '}
              <span className={classes.faint}>
                <Day date={on} />
              </span>
            </span>
            {news.may.write && (
              <Form method="post">
                <input type="hidden" name="intent" value="unpublish" />
                <input type="hidden" name="publishedId" value={id} />
                <ActionIcon
                  type="submit"
                  variant="subtle"
                  aria-label={t('places.remove', { place: t(`place.${place}`) })}
                  title={t('places.remove', { place: t(`place.${place}`) })}
                >
                  <Icon of={IconX} />
                </ActionIcon>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {news.may.write && (
        <FormShell
          key={published.length}
          problems={problems}
          labels={{ publishedOn: t('places.on'), url: t('places.url'), note: t('places.note') }}
          actions={
            <Button type="submit" variant="default">
              {t('places.add')}
            </Button>
          }
        >
          <input type="hidden" name="intent" value="publish" />
          <SelectField
            name="place"
            label={t('places.place')}
            data={newsPlaces.map((value) => ({ value, label: t(`place.${value}`) }))}
          />
          <DateField name="publishedOn" label={t('places.on')} defaultValue={today} required />
          <TextField name="url" label={t('places.url')} type="url" />
          <TextField name="note" label={t('places.note')} />
        </FormShell>
      )}
    </Panel>
  );
}
