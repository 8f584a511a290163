export * from './id';
export * from './refusal';
export * from './refusal-code';
export * from './text';
export * from './time';
