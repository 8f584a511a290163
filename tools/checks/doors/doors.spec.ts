import { services } from '@huiyin/contracts';
import { doors } from '@huiyin/policy';
import { type Answered, doorsSaid, everyRequest } from './requests';

/** What is done behind each door of `doors`: requests by their service and verb. */
const behind: Readonly<Record<keyof typeof doors, readonly string[]>> = {
  fileOnBehalf: ['intake.file-on-behalf'],
  answerOnSpot: ['intake.answer-on-spot'],
  sendReply: ['feedback.send-reply'],
  callBack: ['feedback.read-phone', 'feedback.record-call-back', 'feedback.ask-by-questionnaire'],
  decideReview: ['feedback.decide-review'],
  strikeOff: ['intake.strike-off-appeal'],
  findEvasion: ['routing.find-evasion'],
  judgeLevel: ['sla.judge-level'],
  decidePlea: ['rewards.decide-points-appeal'],
  raiseSuggestion: ['rewards.raise-suggestion'],
  decideSuggestion: ['rewards.decline-suggestion', 'rewards.report-implementation'],
  fundAwards: ['rewards.open-fund'],
  grantAward: ['rewards.grant-award', 'rewards.reverse-award'],
  payAward: ['rewards.find-payout', 'rewards.pay-award'],
};
const rows = Object.entries(behind).flatMap(([door, requests]) => requests.map((request) => [door as keyof typeof doors, request] as const));

describe('N-01 the doors of policies and those of the services', () => {
  let requests: readonly Answered[] = [];
  beforeAll(async () => {
    requests = await everyRequest();
  });

  it.each(rows)('%s: %s lets in these and nobody else', (door, request) => {
    const found = requests.filter(({ subject }) => subject.startsWith(`rpc.${request}.v`));
    expect(found.map(({ allowed }) => [...allowed].sort())).toEqual([[...doors[door]].sort()]);
  });

  it('are the same: no other request says one, none says two', () => {
    expect([...doorsSaid()].sort()).toEqual(rows.map(([door]) => door).sort());
  });

  it.each(services)('every request of %s says whom it lets in', (service) => {
    const own = requests.filter(({ subject }) => subject.startsWith(`rpc.${service}.`));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ allowed }) => allowed.length === 0)).toEqual([]);
  });
});
