import 'reflect-metadata';
import { runService } from '@huiyin/service';
import { TenancyModule } from './tenancy.module';

void runService(TenancyModule, { name: 'tenancy' });
