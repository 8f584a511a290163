export * from './disguise';
export * from './fact-press';
export * from './issuer';
export * from './servers';
export * from './tenants';
export * from './test-clock';
export * from './wait-for';
export * from './world';
