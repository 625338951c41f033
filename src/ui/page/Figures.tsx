import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../icon/Icon.tsx';
import { type Tone, toneIcons } from '../status/tones.ts';
import classes from './Figures.module.css';

/** A number with what it counts. */
export interface Figure {
  label: string;
  value: ReactNode;
  /** A few words below: a comparison, a share. */
  note?: ReactNode;
  /** Colours the number and gives it an icon; the label says the same in words. */
  tone?: Tone;
  href?: string;
  /** A small chart beside the number. */
  chart?: ReactNode;
}

/** The few numbers that matter, in a row; each may lead to what it counts. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map((figure) => (
        <div key={figure.label} className={classes.figure} data-tone={figure.tone}>
          <dt>
            {figure.tone && <Icon of={toneIcons[figure.tone]} size={15} />}
            {figure.href ? <Link to={figure.href}>{figure.label}</Link> : figure.label}
          </dt>
          <dd className={classes.value}>
            {figure.value}
            {figure.chart}
          </dd>
          {figure.note && <dd className={classes.note}>{figure.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
