import { PersistenceModule } from '@huiyin/persistence';
import { Copies } from '@huiyin/service';
import { Module } from '@nestjs/common';
import { FiguresProjection } from '../figures.projection';
import { RecountHandler } from '../recount.handler';

/** What an operator needs to make the figures again: no broker, no requests. */
@Module({ imports: [PersistenceModule.forService('reporting')], providers: [Copies, FiguresProjection, RecountHandler] })
export class RebuildModule {}
