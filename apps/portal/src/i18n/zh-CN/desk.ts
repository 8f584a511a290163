import { item } from './desk/item';
import { order } from './desk/order';
import { queue } from './desk/queue';
import { shell } from './desk/shell';

export const desk = { ...shell, ...queue, ...item, ...order } as const;
