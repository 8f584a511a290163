import { useEffect, useState } from 'react';
import './skeleton.css';

/** Lines in the shape of the content, and nothing at all for the first 200 ms. */
export const Skeleton = ({ label, lines = 4 }: { label: string; lines?: number }) => {
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
};
