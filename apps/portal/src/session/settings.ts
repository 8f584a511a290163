/** What the gateway tells the page about this installation: where to sign in. */
export interface Settings {
  readonly issuer: string;
  readonly clientId: string;
}

let asked: Promise<Settings> | undefined;

export const readSettings = (): Promise<Settings> => {
  asked ??= fetch('/config.json', { credentials: 'omit' }).then(async (answer) => {
    if (!answer.ok) throw new Error(`config.json answered ${answer.status}`);
    return (await answer.json()) as Settings;
  });
  asked.catch(() => (asked = undefined));
  return asked;
};
