let ahead = 0;

/** Takes the server's time from an answer: pages speak of "today" as the server does. */
export const hearServerTime = (asOf: string): void => {
  ahead = Date.parse(asOf) - Date.now();
};

export const serverNow = (): string => new Date(Date.now() + ahead).toISOString();
