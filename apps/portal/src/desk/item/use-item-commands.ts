import { App } from 'antd';
import { AcceptAppealDocument, AnswerOnSpotDocument, BarPersonsDocument, GradeAppealDocument, IssueOrderDocument, MergeAppealDocument, ReassignOrderDocument, ReferAppealDocument, RefuseAppealDocument, RequestMaterialDocument, SendOpinionBackDocument, SendReplyDocument, UnmergeAppealDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { type Refused, refusedIn } from '../client/refused';
import { type Outcome, useCommand } from '../client/use-ask';
import type { ReplyDraft } from './reply';
import type { Triage } from './triage';
import type { Item } from './use-item';

/** Why a command did not happen, in words; `stale` where somebody else was first. */
export interface Trouble extends Refused {
  readonly stale: boolean;
  readonly trace?: string | undefined;
}

/** The commands on one matter; each answers what went wrong, or null. */
export const useItemCommands = (item: Item | undefined) => {
  const say = useSay('desk');
  const { message } = App.useApp();
  const accept = useCommand(AcceptAppealDocument);
  const regrade = useCommand(GradeAppealDocument);
  const onSpot = useCommand(AnswerOnSpotDocument);
  const bar = useCommand(BarPersonsDocument);
  const refuse = useCommand(RefuseAppealDocument);
  const refer = useCommand(ReferAppealDocument);
  const merge = useCommand(MergeAppealDocument);
  const unmerge = useCommand(UnmergeAppealDocument);
  const ask = useCommand(RequestMaterialDocument);
  const reply = useCommand(SendReplyDocument);
  const sendBack = useCommand(SendOpinionBackDocument);
  const reassign = useCommand(ReassignOrderDocument);
  const issue = useCommand(IssueOrderDocument);

  const troubleOf = <T extends object>(outcome: Outcome<T>, done: string | null): Trouble | null => {
    const refused = refusedIn(outcome, say('trouble'));
    if (!refused && done) void message.success(done);
    const trace = 'failed' in outcome ? outcome.failed?.graphQLErrors[0]?.extensions['correlationId'] : undefined;
    return refused && { ...refused, stale: refused.code === 'stale-version', trace: typeof trace === 'string' ? trace : undefined };
  };

  const onAppeal = { appealId: item?.id ?? '', version: item?.version ?? 0 };
  return {
    accept: async (triage: Triage, done: string) =>
      troubleOf(
        await accept({ ...onAppeal, category: triage.category, grade: triage.grade, ...(triage.route && { route: triage.route }) }),
        done,
      ),
    regrade: async (grade: string) => troubleOf(await regrade({ ...onAppeal, grade }), null),
    onSpot: async (answer: string, grounds: string) => troubleOf(await onSpot({ ...onAppeal, answer, grounds }), say('done.onSpot')),
    bar: async (personId: string, barred: boolean, reason: string) =>
      troubleOf(await bar({ ...onAppeal, personIds: [personId], barred, reason }), say(barred ? 'done.barred' : 'done.letIn')),
    refuse: async (reason: string, words: string) => troubleOf(await refuse({ ...onAppeal, reason, words }), say('done.refused')),
    refer: async (to: string, words: string) => troubleOf(await refer({ ...onAppeal, to, ...(words && { words }) }), say('done.referred')),
    merge: async (into: { id: string; number: string }) => troubleOf(await merge({ ...onAppeal, targetId: into.id }), say('done.merged', { number: into.number })),
    unmerge: async () => troubleOf(await unmerge(onAppeal), say('done.unmerged')),
    ask: async (question: string) => troubleOf(await ask({ appealId: onAppeal.appealId, question }), say('done.asked')),
    reply: async (draft: ReplyDraft, opinionId: string | undefined) =>
      troubleOf(
        await reply({ appealId: onAppeal.appealId, kind: draft.kind, text: draft.text.trim(), parts: [...draft.parts], ...(draft.kind === 'FINAL' && opinionId && { opinionId }) }),
        say('done.answered'),
      ),
    reassign: async (order: { id: string; version: number }, to: { unitId: string; personId: string | null }, why: string) =>
      troubleOf(await reassign({ orderId: order.id, version: order.version, unitId: to.unitId, ...(to.personId && { personId: to.personId }), why }), null),
    issue: async (returned: { id: string; version: number }, to: { unitId: string; personId: string | null }, unit: string) =>
      troubleOf(await issue({ orderId: returned.id, version: returned.version, unitId: to.unitId, ...(to.personId && { personId: to.personId }) }), say('done.issued', { unit })),
    sendBack: async (order: { id: string; version: number }, opinionId: string, why: string) =>
      troubleOf(await sendBack({ orderId: order.id, version: order.version, opinionId, why }), say('done.back')),
  };
};

export type ItemCommands = ReturnType<typeof useItemCommands>;
