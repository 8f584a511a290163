import type { EventContract } from './event';
import * as feedback from './feedback/facts';
import * as intake from './intake/facts';
import * as intakePrivate from './intake/private-facts';
import * as reporting from './reporting/facts';
import * as rewards from './rewards/facts';
import * as suggestions from './rewards/suggestion-facts';
import * as routing from './routing/facts';
import * as sla from './sla/facts';
import * as tenancy from './tenancy/facts';

const isContract = (exported: object): exported is EventContract => 'publisher' in exported && 'subject' in exported;

/** Every fact that has a contract, by publisher. */
export const factContracts: readonly EventContract[] = [tenancy, intake, intakePrivate, routing, sla, feedback, rewards, suggestions, reporting].flatMap((facts) => Object.values<object>(facts).filter(isContract));

const publisherByType = new Map(factContracts.map(({ type, publisher }) => [type, publisher]));

/** Whose a type of fact is: a type has one publisher. Undefined for one that no contract here knows. */
export const publisherOf = (type: string): string | undefined => publisherByType.get(type);
