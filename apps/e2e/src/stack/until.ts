const PATIENCE_MS = 30_000;
const EVERY_MS = 25;

/** Reads until it holds, for what services do on their own; gives up by name. */
export const until = async <T>(what: string, read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> => {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (performance.now() > end) throw new Error(`waited for ${what}; last seen: ${JSON.stringify(value)?.slice(0, 600)}`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
};
