/** Stops the stack as Ctrl-C does, and waits until it has ended. */
export default async function globalTeardown() {
  const stack = globalThis.__HUIYIN_STACK__;
  if (!stack || stack.exitCode !== null) return;
  const ended = new Promise((resolve) => stack.once('exit', resolve));
  stack.kill('SIGINT');
  await ended;
}
