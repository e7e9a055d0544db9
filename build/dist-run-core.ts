import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'

// Runs the core of a package as its utility process would, without Electron: `node build/dist-run-core.ts CORE-HOST ...`.
// It ends when its input does.

const [core = '', ...args] = process.argv.slice(2)
const parentPort = Object.assign(new EventEmitter(), { postMessage: () => {} })
Object.assign(process, { parentPort })
process.argv.splice(2, Number.POSITIVE_INFINITY, ...args)
process.stdin.resume().on('end', () => parentPort.emit('message', { data: { type: 'close' }, ports: [] }))

await import(pathToFileURL(core).href)
console.log('open')
