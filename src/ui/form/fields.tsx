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
import { useFieldError } from './field-errors.tsx';

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

/** One line of text; `type` also makes it `email`, `tel`, `number`, `date`, `time`, `month`. */
export function TextField({ name, error, ...props }: TextInputProps & Named) {
  return <TextInput {...props} {...useField(name, error)} />;
}

/** A day, as `YYYY-MM-DD`. The browser's own picker: it knows the keyboard and the phone. */
export function DateField(props: Omit<TextInputProps, 'type'> & Named) {
  return <TextField {...props} type="date" />;
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
