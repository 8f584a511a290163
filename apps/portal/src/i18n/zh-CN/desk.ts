export const desk = { 'brand': '回音' } as const;
