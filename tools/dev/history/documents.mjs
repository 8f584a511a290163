// As little as an act needs: what it makes is not read back.
const refusal = '__typename ... on Refusal { code message field }';
const mutation = (name, input, made = '') => `mutation ($input: ${input}!) { ${name}(input: $input) { ${refusal} ${made} } }`;
const order = '... on Order { version }';

export const openPlace = mutation('openPlace', 'OpenPlaceInput', '... on OpenedPlace { code }');
export const submit = mutation('submitAppeal', 'SubmitAppealInput', '... on Receipt { number receiptCode }');
export const fileOnBehalf = mutation('fileOnBehalf', 'FileOnBehalfInput', '... on Receipt { number }');
export const answerOnSpot = mutation('answerOnSpot', 'AnswerOnSpotInput');
export const refer = mutation('referAppeal', 'ReferAppealInput');
export const refuse = mutation('refuseAppeal', 'RefuseAppealInput');
export const accept = mutation('acceptAppeal', 'AcceptAppealInput');
export const withdraw = mutation('withdrawAppeal', 'WithdrawAppealInput');
export const acceptOrder = mutation('acceptOrder', 'AcceptOrderInput', order);
export const reportProgress = mutation('reportProgress', 'ReportProgressInput', order);
export const giveOpinion = mutation('giveOpinion', 'GiveOpinionInput', order);
export const sendOpinionBack = mutation('sendOpinionBack', 'SendOpinionBackInput', order);
export const requestMaterial = mutation('requestMaterial', 'RequestMaterialInput', '... on MaterialRequest { id }');
export const giveMaterial = mutation('giveMaterial', 'GiveMaterialInput');
export const sendReply = mutation('sendReply', 'SendReplyInput');
export const recordCallBack = mutation('recordCallBack', 'RecordCallBackInput');
export const askByQuestionnaire = mutation('askByQuestionnaire', 'AskByQuestionnaireInput');
export const answerQuestionnaire = mutation('answerQuestionnaire', 'AnswerQuestionnaireInput');
export const decideReview = mutation('decideReview', 'DecideReviewInput');
export const strikeOff = mutation('strikeOffAppeal', 'CloseAppealInput');
export const archive = mutation('archiveAppeal', 'CloseAppealInput');

export const appeal = 'query ($id: ID, $number: String) { appeal(id: $id, number: $number) { id version } }';
export const orders = 'query ($id: ID) { appeal(id: $id) { orders { id round version person { id } } } }';
export const opinions = 'query ($id: ID) { order(id: $id) { opinions { id } } }';
export const callBack = 'query ($id: ID!) { callBack(appealId: $id) { version } }';
export const reviews = '{ reviews(first: 100) { edges { node { id appealId version } } } }';
export const replyParts = '{ policy { replyRequirements { kind parts { id } } } }';
export const notAccepted = '{ policy { notAccepted { id } } }';
