import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The screens, into out/renderer. Run on its own it says nothing but its errors. */
export async function bundleRenderer(): Promise<void> {
  await build({ configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)), logLevel: 'error' })
}

if (import.meta.main) await bundleRenderer()
