/** Reads "nats-server: v2.12.15" (or "2.9.10") into [2, 12, 15]; undefined when there is no version in it. */
export function parseVersion(text) {
  const found = /v?(\d+)\.(\d+)\.(\d+)/.exec(text ?? '');
  return found ? found.slice(1, 4).map(Number) : undefined;
}

export const isAtLeast = (version, [major, minor]) =>
  Array.isArray(version) && (version[0] > major || (version[0] === major && version[1] >= minor));

/** From 2.10 on the server can sync each write before it acknowledges. */
export const syncsEachWrite = (version) => isAtLeast(version, [2, 10]);

/** The configuration as this server understands it: without `sync_interval` where it is unknown or unwanted. */
export function configFor(text, { version, ephemeral }) {
  const keep = syncsEachWrite(version) && !ephemeral;
  return keep ? text : text.replace(/^\s*sync_interval:.*\n/m, '').replace(/,?\s*sync_interval: always/, '');
}
