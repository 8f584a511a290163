/** Registers the worker after load and tells when a newer page waits; `use` puts it on. */
export const watchWorker = (onUpdate: (use: () => void) => void): (() => void) => {
  let stopped = false;
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return () => undefined;
  const register = async () => {
    const { Workbox } = await import('workbox-window');
    if (stopped) return;
    const worker = new Workbox('/sw.js', { scope: '/' });
    worker.addEventListener('waiting', () =>
      onUpdate(() => {
        worker.addEventListener('controlling', () => location.reload());
        worker.messageSkipWaiting();
      }),
    );
    // Without a worker the page works online only.
    await worker.register().catch(() => undefined);
  };
  if (document.readyState === 'complete') void register();
  else window.addEventListener('load', () => void register(), { once: true });
  return () => {
    stopped = true;
  };
};
