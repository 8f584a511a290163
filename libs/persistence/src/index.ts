export * from './correlation';
export * from './persistence.module';
export * from './tenants';
export * from './transaction';
export * from './tx';
