import {
  Checkbox,
  type CheckboxProps,
  NativeSelect,
  type NativeSelectProps,
  PasswordInput,
  type PasswordInputProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import { CalendarButton } from '../day/CalendarButton.tsx';
import { useDayInput } from '../day/use-day-input.ts';
import { useFieldError, useFieldTyped } from './field-errors.tsx';

/**
 * The kit's inputs, which take what the server said of the field from the form around them (see
 * `FormShell`). Each is a real input with a name: the form works without JavaScript, and what was
 * typed stays when the reply is a refusal. Give `defaultValue` with the value known before.
 */
type Named = { name: string };

function useField(name: string, error: TextInputProps['error']) {
  const problem = useFieldError(name);
  return { id: `field-${name}`, name, error: error ?? problem };
}

/** One line of text; `type` also makes it `email`, `tel`, `number`. */
export function TextField({ name, error, ...props }: TextInputProps & Named) {
  return <TextInput {...props} {...useField(name, error)} />;
}

/**
 * A day as people write it: «31.03.2026», «31 березня 2026», with a calendar beside it. `defaultValue`, `min` and `max`
 * are ISO 8601; what is sent is what was typed, and `act` reads it.
 *
 * @param onDay called with the field when another day is given, or none
 */
export function DateField({
  name,
  error,
  defaultValue = '',
  min,
  max,
  onDay,
  ...props
}: Omit<TextInputProps, 'type' | 'defaultValue' | 'min' | 'max'> &
  Named & {
    defaultValue?: string | number | undefined;
    min?: string;
    max?: string;
    onDay?: (field: HTMLInputElement) => void;
  }) {
  const typed = useFieldTyped(name);
  const { field, problem, now, pick } = useDayInput(typed ?? String(defaultValue), onDay);
  const { error: refused, ...own } = useField(name, error);
  return (
    <TextInput
      {...props}
      {...own}
      {...field}
      error={problem ?? refused}
      rightSection={<CalendarButton now={now} min={min} max={max} onPick={pick} />}
      rightSectionPointerEvents="all"
    />
  );
}

/** Several lines of text. */
export function TextareaField({ name, error, ...props }: TextareaProps & Named) {
  return <Textarea rows={4} {...props} {...useField(name, error)} />;
}

/** A password, with a button that shows it. */
export function PasswordField({ name, error, ...props }: PasswordInputProps & Named) {
  return <PasswordInput {...props} {...useField(name, error)} />;
}

/** One choice out of a list that is short enough to look through. */
export function SelectField({ name, error, ...props }: NativeSelectProps & Named) {
  return <NativeSelect {...props} {...useField(name, error)} />;
}

/** Yes or no. Without a tick nothing is sent. */
export function CheckboxField({ name, error, ...props }: CheckboxProps & Named) {
  return <Checkbox {...props} {...useField(name, error)} />;
}
