import { subject } from '../session';
import type { Spot } from './draft';

/** The page of a spot. */
export const pathOf = (place: string): string => (place === 'me' ? '/me/new' : `/q/${place}`);

/** Under which name the form of a place is remembered on this phone: one's own form is that of one's own tenant. */
export const formKey = (place: string, owner = subject()): string => (place === 'me' ? `me:${owner}` : place);

let open: Spot | null = null;

/** The form that is open sends its own draft; the others are seen to from every page. */
export const formIsOpen = (spot: Spot | null): void => {
  open = spot;
};
export const isOpen = (spot: Spot): boolean => open?.place === spot.place && open.owner === spot.owner;
