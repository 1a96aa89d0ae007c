import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

// The pages are served by the server of the workspace; while they are being worked on, `vite` asks that server.
export default defineConfig({
  plugins: [react()],
  // What is proved in the browser is made from the sources, as everything else is while one works on it.
  resolve: { conditions: ['@entente/source', ...defaultClientConditions] },
  build: { outDir: 'dist', target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: {
    // The server takes in nothing from a page of another origin, so the one it is asked from is told as its own.
    proxy: {
      '/v1': { target: 'http://127.0.0.1:4180', changeOrigin: true, headers: { origin: 'http://127.0.0.1:4180' } },
    },
  },
})
