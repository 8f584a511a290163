import type { Phrases } from '../say';
import type { points as chinese } from '../zh-CN/points';

export const points: Phrases<typeof chinese> = {
  'title': 'Points', 'show.own': 'Mine', 'show.pleas': 'Appeals to decide', 'show.all': 'All', 'show.label': 'Which points',
  'own.balance': 'My points', 'own.unit': '{{unit}}', 'own.none': 'No points stand to your name.', 'own.none.next': 'Points are entered by the rules of your enterprise, for being late or evasive. Those for you, or for a unit that you head, appear here, and you can appeal them.',
  'pleas.none': 'No appeal waits for a decision.', 'pleas.none.next': 'Appeals against points appear here. What concerns you, or what you found, another leader decides.', 'all.none': 'No points have been entered yet.', 'all.none.next': 'They are entered by the rules of your enterprise when something happens, each with its evidence.',
  'points': '{{points}}', 'who': '{{person}}, {{unit}}', 'who.unit': '{{unit}} (without a head, so they stand on the unit)',
  'line': 'Happened {{happened}}, entered {{entered}}', 'balance': '{{before}} before, {{after}} after', 'evidence': 'Evidence', 'evidence.by': 'Evidence by {{name}}',
  'state.ENTERED': 'Entered', 'state.APPEALED': 'Appealed, to be decided', 'state.UPHELD': 'Stands after the appeal', 'state.REVERSED': 'Reversed',
  'until': 'Can be appealed until {{when}}', 'appeal': 'Appeal', 'appeal.title': 'Appeal these points ({{points}})', 'appeal.hint': 'You can appeal once. Say what happened and why; a leader whom it does not concern decides, and you read the reasons.', 'appeal.label': 'Your reasons', 'appeal.send': 'Appeal', 'appeal.done': 'Appealed',
  'plea': '{{name}} appealed {{when}}', 'plea.hidden': 'Appealed {{when}}', 'decided.STANDS': '{{when}} {{name}}: stands', 'decided.REVERSED': '{{when}} {{name}}: reversed',
  'decide': 'Decide', 'decide.title': 'Decide on the appeal', 'decide.hint': 'Whom it concerns reads the reasons. Reversing enters the opposite; the first entry is not changed. It cannot be taken back.', 'decide.label': 'Reasons', 'decide.send': 'Decide', 'decide.outcome': 'Outcome', 'decide.STANDS': 'Stands', 'decide.REVERSED': 'Reversed', 'decide.choose': 'Choose the outcome first', 'decide.done.STANDS': 'It stands', 'decide.done.REVERSED': 'Reversed',
  'reversed.WITHDRAWN': 'Reversed {{when}}: its ground was withdrawn', 'reversed.PLEA': 'Reversed {{when}}: the appeal was granted', 'reversed.CORRECTED': 'Reversed {{when}}: later facts named somebody else',
  'evasion': 'Find evasion', 'evasion.title': 'Evasive, or passing the buck', 'evasion.hint': 'Give the evidence: which question is not answered, what is passed on. Whose doing it was reads it; points follow by the rules of your enterprise and can be appealed. It cannot be taken back.', 'evasion.label': 'Evidence', 'evasion.send': 'Find evasion', 'evasion.done': 'Found',
  'judge': 'Judge level {{level}}', 'judge.title': 'Could level {{level}} have solved it?', 'judge.hint': 'The head of the level reads the reasons; where it could have, points follow by the rules of your enterprise and can be appealed.', 'judge.legend': 'Judgement', 'judge.could': 'Could have, and did not', 'judge.couldNot': 'Could not', 'judge.label': 'Reasons', 'judge.choose': 'Choose the judgement first', 'judge.send': 'Judge', 'judge.done': 'Judged',
  'cut': 'The newest {{count}} of {{total}} are shown; the export has all.',
  'column.rule': 'Rule', 'column.points': 'Points', 'column.person': 'Person', 'column.unit': 'Unit', 'column.evidence': 'Evidence', 'column.happenedAt': 'Happened', 'column.at': 'Entered', 'column.state': 'State', 'column.after': 'Sum after',
};
