import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { brotli } from './build/brotli.mts';
import { packages } from './build/packages.mts';

const root = import.meta.dirname;
const outDir = resolve(root, '../../dist/apps/portal/desk');

export default defineConfig({
  root,
  publicDir: 'public/desk',
  cacheDir: resolve(root, '../../.cache/vite/desk'),
  plugins: [react(), packages(), brotli(outDir)],
  build: {
    outDir,
    emptyOutDir: true,
    assetsDir: 'assets/desk',
    assetsInlineLimit: 0,
    manifest: true,
    target: ['chrome100', 'safari15.4'],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rollupOptions: { input: resolve(root, 'desk.html') },
  },
});
