import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { MessagePortMain } from './message-channel.ts'
import { PassedPorts } from './passed-ports.ts'
import type { UtilityNews } from './utility-process.ts'

// `parent-port.ts core-host.js …`: a utility process, which has `process.parentPort` and then runs its own program.

const tell = (news: UtilityNews) => process.connected && process.send?.(news)
const passed = new PassedPorts(tell)
const unheard: { data: unknown; ports: MessagePortMain[] }[] = []

class ParentPort extends EventEmitter {
  postMessage(posted: unknown): void {
    tell({ posted, ports: [] })
  }
}
const parentPort = new ParentPort()

/** What comes before anybody listens is kept, as on a port. */
function deliver(): void {
  if (parentPort.listenerCount('message') === 0) return
  for (const event of unheard.splice(0)) parentPort.emit('message', event)
}
parentPort.on('newListener', () => setImmediate(deliver))

process.on('message', (news: UtilityNews) => {
  if (!('posted' in news)) return passed.hear(news)
  unheard.push({ data: news.posted, ports: news.ports.map(received) })
  deliver()
})
// Chromium ends its utility processes when main is gone.
process.on('disconnect', () => process.exit(0))

function received(number: number): MessagePortMain {
  const { port1, port2 } = new MessageChannel()
  passed.keep(number, port1)
  return new MessagePortMain(port2)
}

process.argv.splice(1, 1)
Object.assign(process, { parentPort, type: 'utility' })
await import(pathToFileURL(process.argv[1] ?? '').href)
