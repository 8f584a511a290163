import type { Plugin } from 'vite';

const packageOf = (module: string): string | undefined =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1];

/** Writes which packages are inside each chunk, so that the size check can name one that must not be there. */
export const packages = (): Plugin => ({
  name: 'huiyin-packages',
  apply: 'build',
  generateBundle(_, bundle) {
    const inside: Record<string, string[]> = {};
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') inside[chunk.fileName] = [...new Set(chunk.moduleIds.map(packageOf))].filter((name) => name !== undefined).sort();
    this.emitFile({ type: 'asset', fileName: '.vite/packages.json', source: JSON.stringify(inside, null, 1) });
  },
});
