import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser as Running, chromium } from 'playwright-core';
import { type Browser, isPackedForThisMachine, packedChromium } from './packed-chromium';

const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--no-first-run'];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (path = ''): string => {
  const found = path.split(delimiter).filter(Boolean).map((folder) => join(folder, 'chromium')).find(isProgram);
  if (!found) throw new Error('there is no browser for this machine among the packages and no `chromium` on the path: name one by CHROMIUM_PATH');
  return found;
};

/** The browser named by `CHROMIUM_PATH`, else the one that came with the packages: the same for everybody, and without windows. For machines that the package does not know, `chromium` on the path. */
export const findChromium = async (env: NodeJS.ProcessEnv = process.env): Promise<Browser> => {
  const named = env['CHROMIUM_PATH'];
  if (!named && isPackedForThisMachine) return packedChromium();
  return { executablePath: named || onPath(env['PATH']), env: {} };
};

export const launchChromium = async (): Promise<Running> => {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
};
