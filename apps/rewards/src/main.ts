import 'reflect-metadata';
import { runService } from '@huiyin/service';
import { RewardsModule } from './rewards.module';

void runService(RewardsModule, { name: 'rewards' });
