import { signatureField } from '../../visits/note/signature-picture.ts';
import classes from './signature.module.css';

/** A signature as it was drawn. @param label whose it is */
export function SignatureDrawn({ drawing, label }: { drawing: string; label: string }) {
  const { width, height } = signatureField;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={classes.drawn} role="img" aria-label={label}>
      <path d={drawing} />
    </svg>
  );
}
