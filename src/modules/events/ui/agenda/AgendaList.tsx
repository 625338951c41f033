import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPencil } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useSubmit } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import type { Materials } from '../../agenda/list-materials.ts';
import type { AgendaItem } from '../../agenda/schema.ts';
import classes from './agenda.module.css';
import { MaterialList } from './MaterialList.tsx';
import { SpeakerState } from './SpeakerState.tsx';

/** The agenda in order; who may change it drags items, or moves them by buttons. */
export function AgendaList({
  eventId,
  items,
  materials,
  mayUpdate,
}: {
  eventId: string;
  items: readonly AgendaItem[];
  materials: Materials;
  mayUpdate: boolean;
}) {
  const { t } = useTranslation('eventsAgenda');
  const submit = useSubmit();
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are found anew when they have changed
  useEffect(() => {
    if (!mayUpdate) return;
    let stop: (() => void) | undefined;
    let left = false;
    // The library of dragging is for browsers only: the server can't load it.
    void import('./drag-items.ts').then(({ dragItems }) => {
      if (left || !list.current) return;
      stop = dragItems(list.current, (itemId, beforeId) => {
        void submit(
          { intent: 'move', itemId, beforeId: beforeId ?? '' },
          { method: 'post', preventScrollReset: true },
        );
      });
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [items, mayUpdate, submit]);
  return (
    <ol ref={list} className={classes.list}>
      {items.map((item, at) => (
        <li key={item.id} className={classes.item} data-item={item.id} id={`item-${item.id}`}>
          {mayUpdate && (
            <span className={classes.handle} data-handle title={t('drag')} data-screen-only>
              <Icon of={IconGripVertical} size={18} />
            </span>
          )}
          <span className={classes.time}>
            {[item.from, item.to].filter(Boolean).join('–') ||
              (item.minutes && t('minutesOf', { count: item.minutes }))}
          </span>
          <div>
            <div className={classes.title}>{item.title}</div>
            <div className={classes.faint}>{item.kind !== 'talk' && t(`kind.${item.kind}`)}</div>
            {item.speakers.length > 0 && (
              <ul className={classes.speakers}>
                {item.speakers.map(({ id, personId, name, post, state }) => (
                  <li key={id}>
                    {personId ? <Link to={`/people/${personId}`}>{name}</Link> : name}
                    <span className={classes.faint}>{post}</span>
                    {state !== 'asked' && <SpeakerState state={state} />}
                  </li>
                ))}
              </ul>
            )}
            {item.note && <p className={classes.note}>{item.note}</p>}
            <MaterialList
              eventId={eventId}
              itemId={item.id}
              materials={materials.rows.filter(({ agendaItemId }) => agendaItemId === item.id)}
              mayHang={item.kind !== 'break' && materials.hangOn.includes(item.id)}
            />
          </div>
          {mayUpdate && (
            <div className={classes.acts} data-screen-only>
              <Move
                label={t('up', { title: item.title })}
                icon={IconArrowUp}
                itemId={item.id}
                beforeId={items[at - 1]?.id}
                disabled={at === 0}
              />
              <Move
                label={t('down', { title: item.title })}
                icon={IconArrowDown}
                itemId={item.id}
                beforeId={items[at + 2]?.id}
                disabled={at === items.length - 1}
              />
              <ActionIcon
                component={Link}
                to={`/events/${eventId}/agenda/${item.id}`}
                variant="subtle"
                aria-label={`${t('edit')}: ${item.title}`}
                title={t('edit')}
              >
                <Icon of={IconPencil} />
              </ActionIcon>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Move({
  label,
  icon,
  itemId,
  beforeId,
  disabled,
}: {
  label: string;
  icon: typeof IconArrowUp;
  itemId: string;
  beforeId: string | undefined;
  disabled: boolean;
}) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="beforeId" value={beforeId ?? ''} />
      <ActionIcon
        type="submit"
        variant="subtle"
        aria-label={label}
        title={label}
        disabled={disabled}
      >
        <Icon of={icon} />
      </ActionIcon>
    </Form>
  );
}
