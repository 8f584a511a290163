import './waves.css';

/** Rings in the header of phone pages: decoration, and nowhere else. */
export const Waves = ({ at }: { at: 'right' | 'centre' }) => (
  <svg className={`waves waves-${at}`} viewBox="0 0 400 400" aria-hidden="true" focusable="false">
    {[24, 48, 72, 96, 120, 144, 168, 192].map((radius, index) => (
      <circle key={radius} cx="200" cy="200" r={radius} style={{ opacity: 1 - index * 0.11 }} />
    ))}
  </svg>
);
