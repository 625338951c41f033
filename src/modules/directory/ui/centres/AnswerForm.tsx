import { Button } from '@mantine/core';
import { Form } from 'react-router';
import classes from './centres.module.css';

/** Yes and no to what another centre asks. @param name of what is asked, for those who hear the buttons only */
export function AnswerForm({
  id,
  agree,
  refuse,
  name,
}: {
  id: string;
  agree: string;
  refuse: string;
  name: string;
}) {
  return (
    <Form method="post" className={classes.acts}>
      <input type="hidden" name="id" value={id} />
      <Button type="submit" size="xs" name="intent" value="agree" aria-label={`${agree}: ${name}`}>
        {agree}
      </Button>
      <Button
        type="submit"
        size="xs"
        variant="default"
        name="intent"
        value="refuse"
        aria-label={`${refuse}: ${name}`}
      >
        {refuse}
      </Button>
    </Form>
  );
}
