import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser as Running, chromium } from 'playwright-core';
import { type Browser, packedChromium } from './packed-chromium';

const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--no-first-run'];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser named by `CHROMIUM_PATH`, else `chromium` on the path, else the one that came with the packages. */
export const findChromium = async (env: NodeJS.ProcessEnv = process.env): Promise<Browser> => {
  const named = env['CHROMIUM_PATH'];
  if (named) return { executablePath: named, env: {} };
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, 'chromium')).find(isProgram);
  return onPath ? { executablePath: onPath, env: {} } : packedChromium();
};

export const launchChromium = async (): Promise<Running> => {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
};
