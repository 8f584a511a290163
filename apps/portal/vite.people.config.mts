import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { brotli } from './build/brotli.mts';
import { packages } from './build/packages.mts';

const root = import.meta.dirname;
const outDir = resolve(root, '../../dist/apps/portal/people');

export default defineConfig({
  root,
  publicDir: 'public/people',
  cacheDir: resolve(root, '../../.cache/vite/people'),
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest: false,
      filename: 'sw.js',
      workbox: {
        globPatterns: ['people.html', 'assets/people/*.{js,css,woff2}', 'icon.svg'],
        navigateFallback: '/people.html',
        navigateFallbackAllowlist: [/^\/(q|r|me|open|slips|ask)(\/|$)/],
        navigateFallbackDenylist: [/^\/graphql/, /^\/config\.json/],
        inlineWorkboxRuntime: true,
        cleanupOutdatedCaches: true,
      },
    }),
    packages(),
    brotli(outDir),
  ],
  build: {
    outDir,
    emptyOutDir: true,
    assetsDir: 'assets/people',
    assetsInlineLimit: 0,
    manifest: true,
    target: ['chrome80', 'safari14'],
    modulePreload: { polyfill: false },
    rollupOptions: { input: resolve(root, 'people.html') },
  },
});
