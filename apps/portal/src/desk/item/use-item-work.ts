import { useRef } from 'react';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { useOnline } from '../shell/use-online';
import { useWho } from '../shell/who';
import type { EndingKind } from './end-dialog';
import { opinionOf, ownReplies, partsMissing, useReplyDraft } from './reply';
import { leadOrder, mayOf, phaseOf, returnedOrder } from './standing';
import type { Chosen } from './taker-fields';
import { type Choice, mergeChoices } from './together-card';
import { acceptProblem, useDestination, useProposedRoute, useTriage } from './triage';
import { type Trouble, useItemCommands } from './use-item-commands';
import type { DeskPolicy, Item } from './use-item';
import { type Undo, useOpen } from './use-open';

interface Given {
  readonly item: Item;
  readonly policy: DeskPolicy;
  /** Accepted: the queue goes on to the next. */
  readonly onAccepted: () => void;
  readonly onAgain: () => void;
}

const focusReply = () => document.getElementById('reply-text')?.focus();

/** What an officer has decided so far about one matter, what may be done with it now, and the doing of it. */
export const useItemWork = ({ item, policy, onAccepted, onAgain }: Given) => {
  const say = useSay('desk');
  const language = useLanguage();
  const { writable } = useOnline();
  const { roles } = useWho().active;
  const commands = useItemCommands(item);
  const latest = useRef({ commands, item });
  latest.current = { commands, item };
  const [triage, changeTriage] = useTriage(item);
  const proposed = useProposedRoute(item, triage);
  const to = useDestination(item, triage, proposed);
  const [reply, changeReply] = useReplyDraft(item);
  const [open, change] = useOpen(item.id);

  const phase = phaseOf(item);
  const filed = phase === 'filed';
  const order = leadOrder(item);
  const returned = returnedOrder(item);
  const allowed = mayOf(item, policy, roles);
  // What others were merged into is merged no further. The centre has its composer.
  const may = { ...allowed, merge: allowed.merge && item.sources.length === 0, reply: !allowed.decide && ownReplies(item, policy, roles).length > 0 };
  const choices = may.merge ? mergeChoices(item) : [];
  const offline = writable ? undefined : say('act.offline');
  const gradeName = (id: string) => {
    const names = policy.grades.find((one) => one.id === id)?.names;
    return names ? nameIn(language, names) : id;
  };
  const thanks = item.kind === 'THANKS';
  const problem = acceptProblem(triage, policy, to, thanks);
  const notNow = offline ?? (problem === 'deliberation' ? say('item.deliberation', { grade: gradeName(triage.grade) }) : problem ? say('route.nobody') : undefined);

  const run = async (command: () => Promise<Trouble | null>, done: Undo | null = null): Promise<boolean> => {
    if (open.busy) return false;
    change({ busy: true });
    const met = await command();
    change({ busy: false, trouble: met, ...(met === null && { undo: done }) });
    if (met?.stale) onAgain();
    return met === null;
  };
  /** In a dialog: what went wrong is said there, and what somebody else did meanwhile is read. */
  const inDialog = async (command: Promise<Trouble | null>): Promise<Refused | null> => {
    const met = await command;
    if (met?.stale) onAgain();
    return met;
  };

  /** Words without the parts that the tenant asks for are not sent, with or without acceptance. */
  const lacking = (): boolean => {
    const missing = partsMissing(reply, policy);
    if (missing === 0) return false;
    change({ trouble: { message: say('item.answer.partsFirst', { count: missing }), stale: false } });
    document.querySelector<HTMLInputElement>('.reply-part input:not(:checked)')?.focus();
    return true;
  };
  const sendReply = () => {
    if (reply.text.trim() === '') {
      change({ trouble: { message: say('item.answer.empty'), stale: false } });
      focusReply();
    } else if (!lacking()) void run(() => commands.reply(reply, opinionOf(item)?.opinion.id)).then((sent) => sent && changeReply(null));
  };
  const accept = async () => {
    const words = !thanks && reply.text.trim() !== '';
    if (notNow || (words && lacking())) return;
    if (!(await run(() => commands.accept(triage, thanks ? say('done.thanked') : say('done.accepted', { unit: to.unit?.names ? nameIn(language, to.unit.names) : '' }))))) return;
    changeTriage(null);
    if (words && !(await run(() => commands.reply(reply, undefined)))) return;
    changeReply(null);
    onAccepted();
  };

  const regrade = (grade: string) => {
    const before = item.grade.id;
    if (grade === before || offline) return;
    void run(() => commands.regrade(grade), { text: say('done.gradedTo', { grade: gradeName(grade) }), run: () => latest.current.commands.regrade(before) });
  };
  const chooseGrade = (grade: string | undefined) => {
    if (!grade) return;
    if (filed) changeTriage({ grade });
    else if (phase === 'inHand') regrade(grade);
  };

  const unitName = (unitId: string): string => {
    const names = item.proposal?.choices.find(({ unit }) => unit.id === unitId)?.unit.names;
    return names ? nameIn(language, names) : '';
  };
  const issue = async (chosen: Chosen): Promise<Refused | null> => (returned ? inDialog(commands.issue(returned, chosen, unitName(chosen.unitId))) : null);
  const reassign = async (chosen: Chosen, why: string): Promise<Refused | null> => {
    if (!order) return null;
    const before: Chosen = { unitId: order.unit.id, personId: order.person?.id ?? null };
    const refused = await inDialog(commands.reassign(order, chosen, why));
    const back = () => latest.current.commands.reassign(latest.current.item.orders.find(({ id }) => id === order.id) ?? order, before, say('reassign.undo'));
    if (refused === null) change({ undo: { text: say('done.reassigned', { unit: unitName(chosen.unitId) }), run: back } });
    return refused;
  };
  const bar = async (personId: string, barred: boolean, reason: string): Promise<Refused | null> => {
    const refused = await inDialog(commands.bar(personId, barred, reason));
    if (refused === null) onAgain();
    return refused;
  };
  const end = (kind: EndingKind) => async (chosen: string, words: string): Promise<Refused | null> => {
    const refused = await inDialog(commands[kind](chosen, words));
    if (refused === null) change({ undo: null, trouble: null });
    return refused;
  };
  const merged = ({ number }: Choice): Undo => ({ text: say('done.merged', { number }), run: () => latest.current.commands.unmerge() });
  const merge = (into: Choice) => {
    if (!offline) void run(() => commands.merge(into), merged(into));
  };
  const mergeOther = async (into: Choice): Promise<Refused | null> => {
    const refused = await inDialog(commands.merge(into));
    if (refused === null) change({ undo: merged(into), trouble: null });
    return refused;
  };

  return {
    phase, thanks, order, returned, may, choices, offline, notNow, open, triage, proposed, to, reply,
    changeTriage, changeReply, chooseGrade, focusReply, sendReply, accept, issue, reassign, bar, end, merge, mergeOther,
    show: (dialog: typeof open.dialog) => change({ dialog }),
    openRoute: (routing: boolean) => change({ routing }),
    reroute: () => (filed ? change({ routing: true }) : (order || returned) && change({ dialog: order ? 'reassign' : 'issue' })),
    unmerge: () => void run(commands.unmerge),
    takeBack: () => open.undo && void run(open.undo.run),
    ask: (question: string) => inDialog(commands.ask(question)),
    onSpot: (answer: string, grounds: string) => inDialog(commands.onSpot(answer, grounds)),
    sendBack: async (...given: Parameters<typeof commands.sendBack>) => {
      const met = await commands.sendBack(...given);
      if (met?.stale) onAgain();
      return met;
    },
    /** An explanation that is owed is begun. */
    explain: () => {
      changeReply({ kind: 'EXPLANATION', parts: [] });
      focusReply();
    },
  };
};

export type ItemWork = ReturnType<typeof useItemWork>;
