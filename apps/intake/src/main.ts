import { runService } from '@huiyin/service';
import { IntakeModule } from './intake.module';

void runService(IntakeModule, { name: 'intake' });
