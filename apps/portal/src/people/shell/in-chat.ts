/** The browsers inside WeChat and WeCom keep no files and print nothing. */
export const inChat = (agent = navigator.userAgent): boolean => /MicroMessenger|wxwork/i.test(agent);
