import type { TextInputProps } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useFetcher } from 'react-router';
import { TextField } from '#ui/form/fields.tsx';
import type { FoundPeople } from '../../sections/find-people.ts';

/** What stands between a name and where its bearer works; `personTyped` reads it. */
const placeMark = ' · ';

/** A field for one person: a typed name, with choices as it is typed. It works without them too. */
export function PersonField(props: TextInputProps & { name: string }) {
  const fetcher = useFetcher<FoundPeople>();
  const list = useId();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <>
      <TextField
        {...props}
        list={list}
        autoComplete="off"
        onChange={(event) => {
          const q = event.currentTarget.value;
          clearTimeout(timer.current);
          if (q.trim().length < 2 || q.includes(placeMark)) return;
          timer.current = setTimeout(
            () => fetcher.load(`/sections/people?q=${encodeURIComponent(q)}`),
            200,
          );
        }}
      />
      <datalist id={list}>
        {fetcher.data?.map(({ personId, name, organisationName }) => (
          <option
            key={personId}
            value={organisationName ? `${name}${placeMark}${organisationName}` : name}
          />
        ))}
      </datalist>
    </>
  );
}
