export * from './add-working-time';
export * from './calendar';
export * from './errors';
export * from './local-date';
export * from './national';
export * from './working-time-between';
