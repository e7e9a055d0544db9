import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { answerTest } from './answer-test.ts'

// `node run.ts out/electron/main.js …`, as `electron out/electron/main.js …`: whoever imports or requires `electron` in
// this process gets the stand-in.
const standIn = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
process.argv.splice(1, 1)
Object.assign(process, { type: 'browser', resourcesPath: resolve('resources') })
answerTest(await import('./electron.ts'))
await import(pathToFileURL(resolve(process.argv[1] ?? '')).href)
