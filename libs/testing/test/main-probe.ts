import { runService } from '@huiyin/service';
import 'reflect-metadata';
import { ProbeModule } from './probe';

void runService(ProbeModule, { name: 'routing' });
