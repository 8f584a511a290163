export { Allows, Asker } from './allows';
export * from './asker';
export * from './case-token';
export * from './service-clock';
export * from './published-keys';
export * from './token-verifier';
