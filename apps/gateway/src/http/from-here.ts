interface Request {
  readonly ip: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Whether a request comes from this machine itself, and from nobody behind it. */
export const isFromHere = ({ ip, headers }: Request): boolean =>
  LOOPBACK.test(ip) && !['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);
