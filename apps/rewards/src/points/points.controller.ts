import { AppealPoints, DecidePointsAppeal, type InputOf, ListOwnPoints, ListPoints, type OutputOf, ReadPoints } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers } from '@huiyin/messaging';
import { doors } from '@huiyin/policy';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { AppealPointsHandler } from '../plea/appeal-points.handler';
import { DecidePleaHandler } from '../plea/decide-plea.handler';
import { ReadPointsHandler } from './read-points.handler';

/** Points and what is said against them. */
@Controller()
export class PointsController {
  constructor(
    private readonly reading: ReadPointsHandler,
    private readonly appealing: AppealPointsHandler,
    private readonly deciding: DecidePleaHandler,
  ) {}

  @Allows('member')
  @Answers(ListOwnPoints)
  own(input: InputOf<typeof ListOwnPoints>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ListOwnPoints>> {
    return this.reading.own(asker, input);
  }

  /** Whose pleas the policy says that they decide sees those; who supervises sees all. */
  @Allows('leader', 'tenant-admin', 'officer', 'department-head', 'host')
  @Answers(ListPoints)
  ofTenant(input: InputOf<typeof ListPoints>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ListPoints>> {
    return this.reading.ofTenant(asker, input);
  }

  @Allows('member')
  @Answers(ReadPoints)
  some(input: InputOf<typeof ReadPoints>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ReadPoints>> {
    return this.reading.some(asker, input);
  }

  @Allows('member')
  @Answers(AppealPoints)
  appeal(input: InputOf<typeof AppealPoints>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof AppealPoints> | Refusal> {
    return this.appealing.handle(asker, input);
  }

  /** Of these roles the policy says which. */
  @Allows(...doors.decidePlea)
  @Answers(DecidePointsAppeal)
  decide(input: InputOf<typeof DecidePointsAppeal>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof DecidePointsAppeal> | Refusal> {
    return this.deciding.handle(asker, input);
  }
}
