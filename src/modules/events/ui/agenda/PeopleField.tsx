import type { TextInputProps } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { TextField } from '#ui/form/fields.tsx';
import type { FoundPerson } from '../../agenda/find-people.ts';

/**
 * A field for a person of the register, or for several with «;» between them: names are offered as they are typed. It
 * works without that too.
 *
 * @param several whether more than one can be named
 */
export function PeopleField({
  eventId,
  several = false,
  ...props
}: TextInputProps & { name: string; eventId: string; several?: boolean }) {
  const fetcher = useFetcher<FoundPerson[]>();
  const list = useId();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [before, setBefore] = useState('');
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <>
      <TextField
        {...props}
        list={list}
        autoComplete="off"
        onChange={(event) => {
          props.onChange?.(event);
          const text = event.currentTarget.value;
          const at = several ? text.lastIndexOf(';') + 1 : 0;
          const q = text.slice(at).trim();
          clearTimeout(timer.current);
          if (q.length < 2 || q.includes('·')) return;
          timer.current = setTimeout(() => {
            setBefore(at > 0 ? `${text.slice(0, at)} ` : '');
            fetcher.load(`/events/${eventId}/people?q=${encodeURIComponent(q)}`);
          }, 200);
        }}
      />
      <datalist id={list}>
        {fetcher.data?.map(({ id, name, organisation }) => (
          <option
            key={id}
            value={`${before}${organisation ? `${name} · ${organisation}` : name}`}
          />
        ))}
      </datalist>
    </>
  );
}
