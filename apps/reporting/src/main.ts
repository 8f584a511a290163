import 'reflect-metadata';
import { runService } from '@huiyin/service';
import { ReportingModule } from './reporting.module';

void runService(ReportingModule, { name: 'reporting' });
