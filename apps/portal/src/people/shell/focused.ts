/** As a ref: what comes onto the page in answer to an act is where one goes on. */
export const focused = (node: HTMLElement | null): void => node?.focus();
