import classes from './QrCode.module.css';

/** A QR code as the server computed it: side in modules, and the dark ones as an SVG path. */
export interface QrPicture {
  size: number;
  path: string;
}

/** A QR code, always dark on white with its quiet border, so that cameras read it in the dark theme too. */
export function QrCode({ picture, label }: { picture: QrPicture; label: string }) {
  const border = 4;
  const side = picture.size + 2 * border;
  return (
    <svg
      role="img"
      aria-label={label}
      className={classes.code}
      viewBox={`${-border} ${-border} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-border} y={-border} width={side} height={side} fill="#fff" />
      <path d={picture.path} fill="#000" />
    </svg>
  );
}
