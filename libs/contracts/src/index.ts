export * from './event';
export * from './request';
