export const points = {
  'title': '积分', 'show.own': '我的', 'show.pleas': '等决定的申辩', 'show.all': '全部', 'show.label': '看哪些积分',
  'own.balance': '我的积分合计', 'own.unit': '{{unit}}合计', 'own.none': '没有记到您名下的积分。', 'own.none.next': '逾期、推诿等按本单位规则记分；记到您或您负责的部门名下时，会出现在这里，您可以申辩。',
  'pleas.none': '没有等决定的申辩。', 'pleas.none.next': '当事人申辩后会出现在这里。与您有关、或由您认定的，由别的领导来定。', 'all.none': '还没有记过分。', 'all.none.next': '事情发生后，按本单位规则自动记入，每条都带依据。',
  'points': '{{points}} 分', 'who': '{{unit}} {{person}}', 'who.unit': '{{unit}}（没有负责人，记在部门）',
  'line': '{{happened}} 发生，{{entered}} 记入', 'balance': '记入前 {{before}}，记入后 {{after}}', 'evidence': '依据', 'evidence.by': '{{name}}写的依据',
  'state.ENTERED': '已记', 'state.APPEALED': '已申辩，等决定', 'state.UPHELD': '申辩后维持', 'state.REVERSED': '已冲回',
  'until': '可申辩到 {{when}}', 'appeal': '申辩', 'appeal.title': '对这 {{points}} 分申辩', 'appeal.hint': '只能申辩一次。写清事实和理由；由与此事无关的领导来定，您看得到理由。', 'appeal.label': '您的理由', 'appeal.send': '交申辩', 'appeal.done': '申辩已交',
  'plea': '{{when}} {{name}}申辩', 'plea.hidden': '{{when}} 已申辩', 'decided.STANDS': '{{when}} {{name}}：维持', 'decided.REVERSED': '{{when}} {{name}}：冲回',
  'decide': '作决定', 'decide.title': '对申辩作决定', 'decide.hint': '当事人看得到理由。冲回会另记一笔相反的分，原来的那笔不改。交出去就收不回。', 'decide.label': '理由', 'decide.send': '决定', 'decide.outcome': '结果', 'decide.STANDS': '维持', 'decide.REVERSED': '冲回', 'decide.choose': '先选结果', 'decide.done.STANDS': '已维持', 'decide.done.REVERSED': '已冲回',
  'reversed.WITHDRAWN': '{{when}} 冲回：依据已撤销', 'reversed.PLEA': '{{when}} 冲回：申辩成立', 'reversed.CORRECTED': '{{when}} 冲回：后来的事实表明该由别人承担',
  'cut': '只显示最近 {{count}} 条，共 {{total}} 条；导出可得全部。',
  'column.rule': '规则', 'column.points': '分', 'column.person': '当事人', 'column.unit': '部门', 'column.evidence': '依据', 'column.happenedAt': '发生时间', 'column.at': '记入时间', 'column.state': '状态', 'column.after': '记入后合计',
} as const;
