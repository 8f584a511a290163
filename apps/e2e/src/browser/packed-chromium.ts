import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

const run = promisify(execFile);
const cache = join(__dirname, '../../../../.cache');
const unpacked = join(cache, 'chromium');
const executablePath = join(unpacked, 'chromium');

/** The package has a program for these machines alone. */
export const isPackedForThisMachine = process.platform === 'linux' && process.arch === 'x64';

/** A program, and what its environment needs beside the usual. */
export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const packed = (): string => join(dirname(require.resolve('@sparticuz/chromium')), '../../bin');

const unpack = async (name: string, into: string): Promise<void> => {
  const plain = join(into, name.replace(/\.br$/, ''));
  await pipeline(createReadStream(join(packed(), name)), createBrotliDecompress(), createWriteStream(plain));
  if (!plain.endsWith('.tar')) return chmod(plain, 0o755);
  await run('tar', ['-xf', plain, '-C', into, '--no-same-owner']);
  await rm(plain);
};

/** Renamed into place when complete, so that an interrupted run leaves nothing half there. */
const unpackAll = async (): Promise<void> => {
  if (existsSync(executablePath)) return;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'chromium-'));
  for (const name of ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) await unpack(name, fresh);
  // Another may have been faster.
  await rename(fresh, unpacked).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(executablePath)) throw error;
  });
};

/** Without `ldd` nothing is known, and the libraries of the package are the safer guess. */
const lacksLibraries = async (): Promise<boolean> => {
  const linked = await run('ldd', [executablePath]).catch(() => ({ stdout: 'not found' }));
  return linked.stdout.includes('not found');
};

/** The Chromium inside `@sparticuz/chromium`, with its libraries and fonts where the system has none. */
export const packedChromium = async (): Promise<Browser> => {
  await unpackAll();
  const libraries = [join(unpacked, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    executablePath,
    env: {
      ...((await lacksLibraries()) && { LD_LIBRARY_PATH: libraries }),
      ...(!existsSync('/etc/fonts') && { FONTCONFIG_PATH: unpacked }),
    },
  };
};
