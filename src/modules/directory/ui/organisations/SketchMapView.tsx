import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './organisations.module.css';
import { drawSketch, type Spot } from './sketch-map.ts';

/** Points laid out by their coordinates, each a link. No map is fetched from anywhere. */
export function SketchMapView({ spots }: { spots: readonly Spot[] }) {
  const { t } = useTranslation('organisations');
  const { width, height, spots: placed, scale } = drawSketch(spots);
  return (
    <nav className={classes.mapFrame} aria-label={t('map.label')}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the links inside are what is named */}
      <svg className={classes.map} viewBox={`0 0 ${width} ${height}`}>
        {placed.map(({ id, label, x, y, text }) => (
          <Link key={id} to={`/institutions/${id}`} aria-label={label}>
            <title>{label}</title>
            <circle cx={x} cy={y} r={7} />
            {text && (
              <text x={text.x} y={text.y} textAnchor={text.anchor} aria-hidden>
                {label}
              </text>
            )}
          </Link>
        ))}
        <g aria-hidden>
          <line
            className={classes.scale}
            x1={20}
            x2={20 + scale.length}
            y1={height - 16}
            y2={height - 16}
          />
          <text className={classes.scaleText} x={26 + scale.length} y={height - 12}>
            {t('map.scale', { km: scale.kilometres })}
          </text>
        </g>
      </svg>
    </nav>
  );
}
