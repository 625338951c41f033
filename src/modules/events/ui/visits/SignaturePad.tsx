import { Button } from '@mantine/core';
import { type PointerEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldError } from '#ui/form/field-errors.tsx';
import { signatureField } from '../../visits/note/signature-picture.ts';
import classes from './signature.module.css';

const { width, height } = signatureField;

/**
 * A field to sign in with a finger, a pen or a mouse. What is sent is the path of the lines (field `drawing`), so that
 * nothing but figures is kept. Who can't draw signs in the own account.
 */
export function SignaturePad() {
  const { t } = useTranslation('eventsVisits');
  const [path, setPath] = useState('');
  const [drawing, setDrawing] = useState(false);
  const [ready, setReady] = useState(false);
  const problem = useFieldError('drawing');
  useEffect(() => setReady(true), []);

  const at = (event: PointerEvent<SVGSVGElement>): string => {
    const box = event.currentTarget.getBoundingClientRect();
    const within = (share: number, most: number) =>
      Math.round(Math.min(1, Math.max(0, share)) * most * 10) / 10;
    const x = within((event.clientX - box.left) / box.width, width);
    const y = within((event.clientY - box.top) / box.height, height);
    return `${x} ${y}`;
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawing(true);
    const point = at(event);
    // A dot is a line to itself.
    setPath((before) => `${before}M${point}L${point}`);
  };
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    if (!drawing) return;
    const point = at(event);
    setPath((before) => (before.length < longest ? `${before}L${point}` : before));
  };
  if (!ready) return <p className={classes.hint}>{t('sign.noScript')}</p>;
  return (
    <div>
      <input type="hidden" name="drawing" value={path} />
      <svg
        id="field-drawing"
        viewBox={`0 0 ${width} ${height}`}
        className={classes.pad}
        role="img"
        aria-label={t('sign.field')}
        aria-invalid={problem ? true : undefined}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={() => setDrawing(false)}
        onPointerCancel={() => setDrawing(false)}
      >
        <path d={path || 'M0 0'} />
      </svg>
      {problem && (
        <p role="alert" className={classes.problem}>
          {t('sign.empty')}
        </p>
      )}
      <Button type="button" variant="subtle" size="compact-sm" onClick={() => setPath('')}>
        {t('sign.clear')}
      </Button>
    </div>
  );
}

/** Characters of a path; a signature has a tenth of it. */
const longest = 19_000;
