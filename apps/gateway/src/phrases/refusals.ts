import type { RefusalCode } from '@huiyin/kernel';
import type { Language } from '../auth/request-scope';
import { changePhrase } from './changes';
import { fill } from './fill';

type Phrases = Readonly<Record<RefusalCode, string>>;

const zh: Phrases = {
  'field-missing': '这一项不能空着。',
  'field-too-long': '太长了，最多 {max} 个字。',
  'field-too-short': '太短了。',
  'field-malformed': '这一项的写法不对。',
  'control-character': '里面有看不见的控制字符，请去掉再交。',
  'command-id-reused': '这个提交编号已经用于另一份内容，请重新打开页面再交。',
  'not-found': '这里没有您能看的内容。',
  'stale-version': '别人刚改过。您写的还在，看过再定。',
  'wrong-state': '现在这一步做不了：事情已经走到别的阶段。',
  'not-allowed': '您的身份不能做这一步。',
  'own-appeal': '诉求人不能办自己提的诉求，请换别人来办。',
  'appeal-window-closed': '已经过了可以提出的时间。',
  'place-unknown': '没有这个点位。请再扫一次墙上的二维码。',
  'place-closed': '这个点位已经停用。请扫别处的二维码，或到诉求服务中心来说。',
  'channel-closed': '这个渠道现在不收，请换一个渠道。',
  'receipt-unknown': '没有这个回执码。请对照 16 位数字再输一次。',
  'receipt-seed-missing': '匿名提交缺少回执信息，请重新打开页面再交。',
  'sign-in-needed': '实名和保密提交要先登录；不想登录可以选匿名。',
  'category-unknown': '没有这个类别，请重新选。',
  'grade-unknown': '没有这个等级，请重新选。',
  'deliberation-not-available': '这个等级要集中议事，集中议事还没有开通。请选其他等级。',
  'no-department': '没有找到可以承办的部门，请您选一个。',
  'no-handler': '这个部门没有这样的承办人，请换人、换部门，或先安排人。',
  'material-already-given': '这次要的材料已经补过了。',
  'material-not-asked': '没有人请您补充材料。',
  'order-closed': '这张承办单已经结束。',
  'opinion-missing': '还没有处理意见，不能作最后答复。',
  'reply-by-centre-only': '答复由诉求服务中心发出。',
  'reply-incomplete': '答复还缺规定的内容：{missing}。',
  'final-reply-given': '已经作了最后答复。',
  'extension-after-expiry': '延期要在到期前申请。',
  'policy-too-large': '政策太大，最多 512 kB。',
  'policy-invalid': '政策里有不对的地方：{path}。',
  'calendar-invalid': '日历里有不对的日期：{path}。',
  'tenant-unknown': '没有这个单位。',
  'tenant-closed': '这个单位已经停用。',
  'tenant-too-deep': '单位最多 6 层。',
  'too-many': '太多了，最多 {max} 个。',
};

const en: Phrases = {
  'field-missing': 'This must not be empty.',
  'field-too-long': 'Too long: at most {max} characters.',
  'field-too-short': 'Too short.',
  'field-malformed': 'This is not written as it must be.',
  'control-character': 'It contains invisible control characters; please remove them.',
  'command-id-reused': 'This command id was used for another input. Please open the page again.',
  'not-found': 'There is nothing here that you may see.',
  'stale-version': 'Somebody has just changed it. What you wrote is kept; look and decide.',
  'wrong-state': 'This cannot be done now: the matter has moved on.',
  'not-allowed': 'Your role cannot do this.',
  'own-appeal': 'A sender does not handle their own appeal; somebody else must.',
  'appeal-window-closed': 'The time for this has passed.',
  'place-unknown': 'There is no such place. Please scan the code on the wall again.',
  'place-closed': 'This place is closed. Please scan another code or come to the service centre.',
  'channel-closed': 'This channel is closed; please use another.',
  'receipt-unknown': 'There is no such receipt code. Please check its 16 digits.',
  'receipt-seed-missing': 'An anonymous submission needs its receipt seed. Please open the page again.',
  'sign-in-needed': 'Sign in to submit by name or in confidence, or choose anonymous.',
  'category-unknown': 'There is no such category; please choose again.',
  'grade-unknown': 'There is no such grade; please choose again.',
  'deliberation-not-available': 'This grade needs deliberation, which is not available yet. Please choose another.',
  'no-department': 'No responsible department was found; please choose one.',
  'no-handler': 'This department has no such handler; choose another person or department, or appoint one first.',
  'material-already-given': 'The material asked for was given already.',
  'material-not-asked': 'Nobody has asked you for material.',
  'order-closed': 'This order is closed.',
  'opinion-missing': 'There is no opinion yet, so there can be no final reply.',
  'reply-by-centre-only': 'Replies are sent by the service centre.',
  'reply-incomplete': 'The reply lacks what the policy asks: {missingEn}.',
  'final-reply-given': 'The final reply has been given.',
  'extension-after-expiry': 'More time must be asked for before it is due.',
  'policy-too-large': 'The policy is too large: at most 512 kB.',
  'policy-invalid': 'The policy has an error at {path}.',
  'calendar-invalid': 'The calendar has an error at {path}.',
  'tenant-unknown': 'There is no such tenant.',
  'tenant-closed': 'This tenant is closed.',
  'tenant-too-deep': 'The tenant tree is at most 6 levels deep.',
  'too-many': 'Too many: at most {max}.',
};

const phrases: Readonly<Record<Language, Phrases>> = { 'zh-CN': zh, en };

/** What a refusal says, in the language of the request. */
export const refusalPhrase = (language: Language, code: RefusalCode, values?: Readonly<Record<string, string | number>>): string =>
  (code === 'stale-version' ? changePhrase(language, values) : undefined) ?? fill(phrases[language][code], values);
