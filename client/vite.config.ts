import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const SERVER = 'http://localhost:3000'

export default defineConfig({
  plugins: [react()],
  // Two copies of any of these break syncing or editing without an error.
  resolve: { dedupe: ['react', 'react-dom', 'yjs', 'y-protocols', 'lib0', '@tiptap/core', '@tiptap/pm'] },
  build: {
    target: 'es2023',
    reportCompressedSize: false,
    // The report page with its editor is one chunk of 810 kB that opens with one request. Its budget counts what travels,
    // compressed; Vite's limit of 500 kB before compression would only warn at everybody's first start.
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': SERVER, '/sync': { target: SERVER, ws: true } } },
})
