import { encode } from 'uqr';
import './qr-code.css';

interface Props {
  text: string;
  /** The sentence a screen reader says; what the code holds stands beside it as words. */
  label: string;
}

/** A square that a phone reads, drawn as one path: dark cells on the margin that readers need. */
export const QrCode = ({ text, label }: Props) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
};
