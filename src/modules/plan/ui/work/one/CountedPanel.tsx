import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import type { CountedForTask } from '../../../tasks/counted.ts';

/** What other parts of the program have counted towards a task, to be attached as evidence in one click. */
export function CountedPanel({
  taskId,
  counted,
  attached,
  editable,
}: {
  taskId: string;
  counted: readonly CountedForTask[];
  /** Texts of the evidence that is there already. */
  attached: readonly string[];
  editable: boolean;
}) {
  const { t } = useTranslation('planWork');
  return (
    <Panel title={t('counted.title')} framed>
      {counted.map(({ text, evidence, href }) => (
        <div key={evidence}>
          <p>{href ? <Link to={href}>{text}</Link> : text}</p>
          {editable && !attached.includes(evidence) && (
            <Form method="post" action={`/tasks/${taskId}`}>
              <input type="hidden" name="evidence.0.said" value={evidence} />
              <Button type="submit" name="intent" value="evidence" variant="default" size="xs">
                {t('counted.attach')}
              </Button>
            </Form>
          )}
        </div>
      ))}
    </Panel>
  );
}
