import type { Phrases } from '../say';
import type { desk as chinese } from '../zh-CN/desk';

export const desk: Phrases<typeof chinese> = { 'brand': 'Huiyin' };
