import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { rareKanji } from './rare-kanji.ts'

// Whoever builds, also a test that names itself another environment, gets what people run: React as it is shipped.
process.env.NODE_ENV = 'production'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('../src-renderer'),
  base: './',
  plugins: [react(), bundledFont(), rareFont()],
  build: {
    outDir: path('../out/renderer'),
    emptyOutDir: true,
    sourcemap: false,
    license: { fileName: 'licences.json' },
    target: 'chrome128',
    // A data: URL in a script or style would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // What many screens share comes as one file, and so does what two of them share of our own small parts: opening a
      // screen from the disk costs by the file, not by the kilobyte.
      output: {
        codeSplitting: {
          groups: [
            { name: 'shared', minShareCount: 4 },
            { name: 'shared-parts', minShareCount: 2, test: /src-(renderer|shared)|@tabler/ },
          ],
        },
      },
    },
  },
})

/**
 * The bundled font gets a name of its own, so that an installed BIZ UDPGothic wins and nothing is loaded for it;
 * and only its woff2 files are kept.
 */
function bundledFont(): Plugin {
  return {
    name: 'meibo-bundled-font',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource\/biz-udpgothic\/\d+\.css/.test(id)) return null

      return code
        .replaceAll("font-family: 'BIZ UDPGothic'", "font-family: 'Meibo BIZ UDPGothic'")
        .replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, '')
    },
  }
}

/** What stands in the style sheet in place of the range. */
const ALL_KANJI = 'U+3400-323AF'

/**
 * The face for rare kanji is asked for these alone. While a face is on its way a browser fetches the next one that may
 * have the letter: five megabytes at each start.
 */
function rareFont(): Plugin {
  return {
    name: 'meibo-rare-font',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src-renderer/ui/theme.css')) return null
      if (!code.includes(ALL_KANJI)) throw new Error(`theme.css names no range ${ALL_KANJI}`)
      return code.replace(ALL_KANJI, rareKanji())
    },
  }
}
