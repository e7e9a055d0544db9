import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { MessagePortMain } from 'electron'
import type { Keychain } from '../core/app/protection/keychain.ts'
import type { Shell } from '../core/app/shell.ts'
import type { shellContract } from './shell-contract.ts'

/** The shell as the core's process has it: each wish goes to main over this port, from when it is there. */
export function connectShell(port: Promise<MessagePortMain>, hasKeychain: boolean): Shell {
  const link = port.then((ready) => {
    const opened = new RPCLink({ port: ready })
    ready.start()
    return opened
  })
  const main: ContractRouterClient<typeof shellContract> = createORPCClient({
    call: async (path, input, options) => (await link).call(path, input, options),
  })
  return {
    keychain: hasKeychain ? keychainOf(main.keychain) : undefined,
    pickFolder: () => main.pickFolder(),
    showFolder: (path) => main.showFolder(path),
    speak: (locale) => void main.speak(locale),
    updates: {
      state: () => main.updates.state(),
      look: (from) => main.updates.look({ from }),
      download: (signal) => through(main.updates.download(undefined, signal ? { signal } : {})),
      leaveUnsaved: () => main.updates.leaveUnsaved(),
      install: () => main.updates.install(),
    },
    memory: () => main.memory(),
  }
}

async function* through<P, R>(work: Promise<AsyncIterator<P, R, unknown>>): AsyncGenerator<P, R> {
  const events = await work
  let ended = false
  try {
    for (;;) {
      const step = await events.next()
      ended = step.done === true
      if (step.done) return step.value
      yield step.value
    }
  } finally {
    if (!ended) await events.return?.()
  }
}

function keychainOf(main: ContractRouterClient<typeof shellContract.keychain>): Keychain {
  async function through(task: 'seal' | 'open', content: Uint8Array): Promise<Uint8Array> {
    const answer = await main[task](Buffer.from(content).toString('base64'))
    if (answer === null) throw new Error('the keychain did not answer')
    return Buffer.from(answer, 'base64')
  }
  return { seal: (secret) => through('seal', secret), open: (sealed) => through('open', sealed) }
}
