import { Icon } from './icon';
import { Tag } from './tag';

export type SenderMode = 'anonymous' | 'confidential' | 'named';

/** How much of the sender the reader may see, in words; a lock where something is kept from them. */
export const SenderBadge = ({ mode, children }: { mode: SenderMode; children: string }) => (
  <Tag>
    {mode !== 'named' && <Icon name="lock" size={14} />}
    {children}
  </Tag>
);
