import type { Service } from '@huiyin/contracts';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions, EntitySchema } from 'typeorm';
import { ChainingClient } from './chaining-client';
import { Tenants } from './tenants';

const settings = [
  // A connection that sits in an open transaction holds locks and row versions of a whole tenant.
  'idle_in_transaction_session_timeout=30s',
  'statement_timeout=15s',
  // Statements begin with a tenant and a key: a plan made for the values of each costs more than it finds.
  'plan_cache_mode=force_generic_plan',
  // That plan stays while the table grows: made when it was small, it would read all of it.
  'enable_seqscan=off',
];

/** How a service reaches its schema: by its app login, whose search path is the schema. */
export const dataSourceOptions = (service: Service, url: string, entities: readonly EntitySchema[]): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities: [...entities],
  applicationName: service,
  poolSize: Number(process.env.DATABASE_POOL ?? 10),
  connectTimeoutMS: 5_000,
  installExtensions: false,
  synchronize: false,
  // Statements are sent as they are said, not each after the answer of the one before: round trips cost more than the work.
  extra: { Client: ChainingClient, pipeline: true, options: settings.map((setting) => `-c ${setting}`).join(' ') },
});

/** The database of one service, read from DATABASE_URL when the module is made. */
@Global()
@Module({})
export class PersistenceModule {
  static forService(service: Service, entities: readonly EntitySchema[] = []): DynamicModule {
    const database = TypeOrmModule.forRootAsync({
      useFactory: () => {
        const url = process.env.DATABASE_URL;
        if (!url) throw new Error(`DATABASE_URL of ${service} is missing`);
        return dataSourceOptions(service, url, entities);
      },
    });
    return { module: PersistenceModule, imports: [database], providers: [Tenants], exports: [Tenants] };
  }
}
