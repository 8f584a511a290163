/** As the `ref` of what is said beside a field: it comes from under what stands at the edge, once, when it is said. */
export const intoView = (element: Element | null): void => element?.scrollIntoView({ block: 'nearest' });
