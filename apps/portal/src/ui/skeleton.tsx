import { useEffect, useState } from 'react';
import './skeleton.css';

/** Lines in the shape of the content: from the first moment a sign that more is on its way, and nothing to be seen of it for 200 ms. */
export const Skeleton = ({ label, lines = 4 }: { label: string; lines?: number }) => {
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" role="status" aria-label={label} hidden={!shown}>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
};
