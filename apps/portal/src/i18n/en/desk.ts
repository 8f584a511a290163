import type { Phrases } from '../say';
import type { desk as chinese } from '../zh-CN/desk';
import { item } from './desk/item';
import { order } from './desk/order';
import { queue } from './desk/queue';
import { shell } from './desk/shell';

export const desk: Phrases<typeof chinese> = { ...shell, ...queue, ...item, ...order };
