type Hearer = () => void;
const hearers = new Set<Hearer>();
let ended = false;

/** Said by the client when the token is over and cannot be renewed; heard by the dialog over the page. It holds until the page is opened anew. */
export const saySessionEnded = (): void => {
  ended = true;
  hearers.forEach((hear) => hear());
};
export const sessionEnded = (): boolean => ended;
export const hearSessionEnd = (hear: Hearer): (() => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};
