const refusal = '... on Refusal { code message field }';
const clocks = 'clocks { id kind label round state dueAt provisional late workingTime remainingMinutes pauses { from to } steps { id level people { id name } withdrawn } }';
const promises = 'promises { kind text at provisional after }';

export const appeal = `query ($id: ID, $number: String) { appeal(id: $id, number: $number) {
  id number title body status round version sender { mode person { id name } } category { id names { zh } } grade { id names { zh } }
  suggested { category { id } grade { id } } department { id names { zh } } holder { id name }
  proposal { unit { id names { zh } } person { id name } why { code text } }
  orders { id number round state version lead unit { names { zh } } person { id name } opinions { id text } }
  replies { id kind text } timeline { kind text words visibility at } openRequest { id question } ${clocks}
} }`;
export const ownCase = `{ case { id number status version ${promises} openRequest { id question } replies { kind text at } timeline { kind text words at } ${clocks} } }`;
export const form = 'query ($code: String) { form(placeCode: $code) { __typename ... on Form { union { zh } place { name } categories { id names { zh } } modes promises { text } scopeVersion } ' + refusal + ' } }';
export const queue = 'query ($tab: AppealTab, $after: String) { appeals(tab: $tab, first: 100, after: $after) { total counts { toAccept inHand } edges { node { id number title nextClock { label dueAt state } } } pageInfo { hasNextPage endCursor } } }';
export const escalations = 'query ($after: String) { escalations(first: 100, after: $after) { edges { node { id label dueAt open step { level people { id name } } appeal { id number title } } } pageInfo { hasNextPage endCursor } } }';
export const journal = 'query ($id: ID) { journal(appealId: $id, first: 100) { total edges { node { n factId type publisher hash } } } verifyJournal { lines head intact } }';

/** A mutation that tells what it made, or why it was refused. */
export const mutation = (name, input, made) => `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ${made} ${refusal} } }`;
export const openPlace = mutation('openPlace', 'OpenPlaceInput', '... on OpenedPlace { code path place { id name } }');
export const submit = mutation('submitAppeal', 'SubmitAppealInput', `... on Receipt { number appealId receiptCode filedAt ${promises} }`);
export const openReceipt = mutation('openReceipt', 'OpenReceiptInput', '... on CaseAccess { caseToken appealId number expiresAt }');
export const accept = mutation('acceptAppeal', 'AcceptAppealInput', '... on Appeal { id version status sender { person { name } } }');
export const requestMaterial = mutation('requestMaterial', 'RequestMaterialInput', '... on MaterialRequest { id question }');
export const giveMaterial = mutation('giveMaterial', 'GiveMaterialInput', '... on TimelineEntry { id words }');
export const write = mutation('writeToCentre', 'WriteToCentreInput', '... on TimelineEntry { id words }');
const order = '... on Order { id number state version opinions { id } }';
export const acceptOrder = mutation('acceptOrder', 'AcceptOrderInput', order);
export const reportProgress = mutation('reportProgress', 'ReportProgressInput', order);
export const returnOrder = mutation('returnOrder', 'ReturnOrderInput', '... on ReturnedOrder { orderId version state }');
export const issueOrder = mutation('issueOrder', 'IssueOrderInput', order);
export const choices = 'query ($id: ID) { appeal(id: $id) { proposal { choices { unit { id } people { id } } } } }';
export const barPersons = mutation('barPersons', 'BarPersonsInput', '... on Appeal { number status }');
export const giveOpinion = mutation('giveOpinion', 'GiveOpinionInput', order);
export const sendReply = mutation('sendReply', 'SendReplyInput', '... on Reply { id kind text }');
export const replyParts = '{ policy { replyRequirements { kind parts { id names { zh } } } } }';
export const callBacks = 'query ($after: String) { callBacks(first: 100, after: $after) { edges { node { appealId number state version } } pageInfo { hasNextPage endCursor } } }';
export const callBack = 'query ($id: ID!) { callBack(appealId: $id) { version state attempts attemptsMost askedAt linkCode satisfaction { satisfied } mayNot { code message } } }';
export const reviews = 'query ($after: String) { reviews(first: 100, after: $after) { edges { node { id appealId number version cause words } } pageInfo { hasNextPage endCursor } } }';
export const ownReviews = '{ case { reviews { decided { outcome reasons } } } }';
export const recordCallBack = mutation('recordCallBack', 'RecordCallBackInput', '... on CallBack { number state version }');
export const askByQuestionnaire = mutation('askByQuestionnaire', 'AskByQuestionnaireInput', '... on QuestionnaireLink { linkCode }');
export const questionnaire = 'query ($code: String) { questionnaire(code: $code) { number union { zh } round state } }';
export const answerQuestionnaire = mutation('answerQuestionnaire', 'AnswerQuestionnaireInput', '... on QuestionnaireAnswer { satisfied review }');
export const askReview = mutation('askReview', 'AskReviewInput', '... on Review { id }');
export const decideReview = mutation('decideReview', 'DecideReviewInput', '... on Review { id decided { outcome reasons by { name } } }');
export const archive = mutation('archiveAppeal', 'CloseAppealInput', '... on Appeal { status }');

const entry = 'id points balanceBefore balanceAfter state person { id } evidence { text words appealNumber } plea { id }';
export const ownPoints = `query ($after: String) { ownPoints(first: 100, after: $after) { balance edges { node { ${entry} } } pageInfo { hasNextPage endCursor } } }`;
export const pointsAppealed = `query ($after: String) { points(first: 100, after: $after, pleas: OPEN) { edges { node { ${entry} mayDecide } } pageInfo { hasNextPage endCursor } } }`;
export const points = '{ points(first: 100) { edges { node { id person { id } evidence { appealNumber } plea { id } } } } }';
export const findEvasion = mutation('findEvasion', 'FindEvasionInput', '... on Evasion { evidence }');
export const appealPoints = mutation('appealPoints', 'AppealPointsInput', '... on PointEntry { state plea { words } }');
export const decidePointsAppeal = mutation('decidePointsAppeal', 'DecidePointsAppealInput', '... on PointEntry { state plea { decision { outcome reasons } } }');

export const auditGrantable = '{ auditGrantable { auditors { membershipId person { name } } tenants { id parentId names { zh } } mostDays } }';
export const grantAudit = mutation('grantAudit', 'GrantAuditInput', '... on AuditGrant { id state tenants auditor { name } }');
export const revokeAudit = mutation('revokeAudit', 'RevokeAuditInput', '... on AuditGrant { state revokedBy { name } }');
export const auditProofs = '{ auditProofs { tenants { tenant { id names { zh } } lines head } } }';
export const auditReads = 'query ($after: String) { auditReads(first: 100, after: $after) { edges { node { question why from { names { zh } } } } pageInfo { hasNextPage endCursor } } }';

export const policyWords = '{ policy { outOfScope { id names { zh } phone } notAccepted { id names { zh } } channels { id names { zh } filedBy } } }';
const ended = '... on Appeal { id number status }';
export const refer = mutation('referAppeal', 'ReferAppealInput', ended);
export const refuse = mutation('refuseAppeal', 'RefuseAppealInput', ended);
export const withdraw = mutation('withdrawAppeal', 'WithdrawAppealInput', ended);
export const answerOnSpot = mutation('answerOnSpot', 'AnswerOnSpotInput', ended);
export const fileOnBehalf = mutation('fileOnBehalf', 'FileOnBehalfInput', '... on Receipt { number appealId }');
export const invite = mutation('inviteCoSigners', 'InviteCoSignersInput', '... on CoSigning { joinCode }');
export const join = mutation('joinAppeal', 'JoinAppealInput', '... on CoSigned { number }');
export const leave = mutation('leaveAppeal', 'LeaveAppealInput', '... on CoSigned { number }');
export const coSigned = 'query ($number: String) { appeal(number: $number) { coSigning { count } sender { coSigners { id name } } } }';
export const merge = mutation('mergeAppeal', 'MergeAppealInput', '... on Appeal { number status mergedInto { number } }');
export const unmerge = mutation('unmergeAppeal', 'CloseAppealInput', ended);

const cells = 'figure numerator denominator value withheld exclusions { id count }';
export const auditOverview = `{ auditOverview { period threshold definitions { id names { zh } } grants { id } total { ${cells} } rows { tenant { names { zh } } cells { ${cells} } } } }`;
export const figures = `query ($from: String!, $to: String!) { figures(from: $from, to: $to, groupBy: MONTH) { __typename ... on Figures { threshold definitions { id names { zh } } total { ${cells} } rows { key cells { ${cells} } } } ${refusal} } }`;
