import { type Holder, type HolderCase, holderOf, type Organisation, type Reminder, type Role } from '@huiyin/policy';

const role = (name: Role, at: 'unit' | 'tenant'): Holder => ({ is: 'role', role: name, at });

const heldBy = (holder: Holder, about: HolderCase, organisation: Organisation): readonly string[] => holderOf({ holder }, about, organisation).personIds;

const told = (who: Reminder['tell'][number], personId: string | null, about: HolderCase, organisation: Organisation): readonly string[] => {
  switch (who) {
    case 'handler':
      return personId ? heldBy({ is: 'person', personId }, about, organisation) : heldBy(role('department-head', 'unit'), about, organisation);
    case 'department-head':
      return heldBy(role('department-head', 'unit'), about, organisation);
    case 'responder':
      return heldBy({ is: 'responder' }, about, organisation);
    case 'officer':
      return heldBy(role('officer', 'tenant'), about, organisation);
  }
};

/** Whom a reminder reaches, each once. An order without a handler is its head's. */
export const toldBy = ({ tell }: Pick<Reminder, 'tell'>, personId: string | null, about: HolderCase, organisation: Organisation): readonly string[] =>
  [...new Set(tell.flatMap((who) => told(who, personId, about, organisation)))].sort();

/** Who hears that nobody holds a level. */
export const adminsOf = (about: HolderCase, organisation: Organisation): readonly string[] => heldBy(role('tenant-admin', 'tenant'), about, organisation);
