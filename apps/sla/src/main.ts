import 'reflect-metadata';
import { runService } from '@huiyin/service';
import { SlaModule } from './sla.module';

void runService(SlaModule, { name: 'sla' });
