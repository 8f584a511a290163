import type { Role } from '../../generated/desk';

/** Who files for others at all; through which channel the policy says. */
export const takesCalls: readonly Role[] = ['OFFICER', 'RESPONDER', 'HOST'];
