import 'reflect-metadata';
import { runService } from '@huiyin/service';
import { FeedbackModule } from './feedback.module';

void runService(FeedbackModule, { name: 'feedback' });
