import { type ComponentProps, lazy, Suspense } from 'react';
import type { QrCode } from '../../ui/qr-code';

type Props = ComponentProps<typeof QrCode>;

/** Without a network there is no square, and the page around it stays: what it holds stands beside it as words. */
const none = (_: Props) => null;
const Drawn = lazy(async () => ({ default: await import('../../ui/qr-code').then((drawn) => drawn.QrCode, () => none) }));

/** The square that a phone reads. What draws it comes with the first one: few who open the desk hand one out. */
export const Square = (props: Props) => (
  <div className="square">
    <Suspense fallback={null}>
      <Drawn {...props} />
    </Suspense>
  </div>
);
