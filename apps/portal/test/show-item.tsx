import { useReading } from '../src/desk/shell/use-reading';
import { ItemPane } from '../src/desk/item/item-pane';
import type { Item } from '../src/desk/item/use-item';
import type { Role } from '../src/generated/desk';
import { item, policy } from './an-item';
import { allRead, onDesk } from './on-desk';

type Props = Parameters<typeof ItemPane>[0];
const Pane = (props: Omit<Props, 'reading'>) => <ItemPane {...props} reading={useReading()} />;

/** Shows the page of a matter to somebody of an office, with what it reads by itself. */
export const showItem = async (part: Partial<Item> = {}, role: Role = 'OFFICER') => {
  const told = { onAccepted: jest.fn(), onAgain: jest.fn() };
  const shown = onDesk(<Pane item={{ ...item, ...part }} policy={policy} {...told} />, [role]);
  await allRead();
  return { ...told, ...shown };
};
