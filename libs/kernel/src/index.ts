export * from './id';
export * from './key-ring';
export * from './letter-code';
export * from './refusal';
export * from './refusal-code';
export * from './text';
export * from './time';
