import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';

@Module({
  imports: [PersistenceModule.forService('rewards')],
  controllers: [],
  providers: [],
})
export class RewardsModule {}
