const TURNS = 20;

/** A deadline in milliseconds during which the event loop turns: while this process is busy itself, the other side is not late. */
export const turningDeadline = (ms: number): { readonly signal: AbortSignal; readonly clear: () => void } => {
  const controller = new AbortController();
  let left = TURNS;
  const turn = (): void => {
    left -= 1;
    if (left > 0) timer = setTimeout(turn, ms / TURNS);
    else controller.abort(new Error(`no answer within ${ms} ms`));
  };
  let timer = setTimeout(turn, ms / TURNS);
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
};
