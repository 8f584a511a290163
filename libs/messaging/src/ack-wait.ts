/**
 * What a killed process had in hand is delivered again after this, and until then its hearer stands still. What takes longer is told of
 * meanwhile; the inbox makes it harmless where that did not arrive in time.
 */
export const ACK_WAIT_MS = 5_000;
