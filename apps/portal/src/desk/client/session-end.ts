type Hearer = () => void;
const hearers = new Set<Hearer>();

/** Said by the client when the token is over and cannot be renewed; heard by the dialog over the page. */
export const saySessionEnded = (): void => hearers.forEach((hear) => hear());
export const hearSessionEnd = (hear: Hearer): (() => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};
