export type Language = 'zh-CN' | 'en';

const zh = {
  brand: '回音',
  signIn: '登录',
  lead: '说了的话，会有回音。',
  username: '用户名',
  password: '密码',
  submit: '登录',
  wrong: '用户名或密码不对。看一看大小写，再试一次。',
  development: '开发环境的登录页，账号由演示数据给出。',
  other: 'English',
  askLogout: '要退出登录吗？',
  leave: '退出登录',
  signedOut: '已经退出登录。',
  signedOutMore: '可以关闭这个页面了。',
  failed: '没能登录',
  expired: '这个登录页放得太久，已经失效。请回到门户，再点一次登录。',
  refused: '这个登录请求不能接受。请回到门户，再点一次登录。',
};

const en: typeof zh = {
  brand: 'Huiyin',
  signIn: 'Sign in',
  lead: 'Someone speaks, and a sound comes back.',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'The user name or the password is wrong. Check upper and lower case, then try again.',
  development: 'Sign-in of the development environment; accounts come with the demonstration data.',
  other: '中文',
  askLogout: 'Sign out?',
  leave: 'Sign out',
  signedOut: 'You are signed out.',
  signedOutMore: 'You can close this page.',
  failed: 'Not signed in',
  expired: 'This sign-in page was open for too long. Go back to the portal and choose sign in again.',
  refused: 'This sign-in request cannot be accepted. Go back to the portal and choose sign in again.',
};

export type Phrases = typeof zh;
export const phrases: Record<Language, Phrases> = { 'zh-CN': zh, en };

/** The first of the wishes (a locale list of a request, then of the browser) that we speak; Chinese when none is. */
export function languageFor(...wishes: readonly (string | undefined)[]): Language {
  for (const tag of wishes.flatMap((wish) => (wish ?? '').split(/[\s,]+/))) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'zh-CN';
}
