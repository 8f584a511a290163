import 'reflect-metadata';
import { runService } from '@huiyin/service';
import { RoutingModule } from './routing.module';

void runService(RoutingModule, { name: 'routing' });
