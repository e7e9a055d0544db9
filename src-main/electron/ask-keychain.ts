import type { Keychain } from '../core/app/protection/keychain.ts'
import type { KeychainAnswer, KeychainRequest } from './core-messages.ts'

export interface AskedKeychain extends Keychain {
  /** An answer of main's has come. */
  hear(answer: KeychainAnswer): void
}

/** The keychain as the core's process has it: each wish goes to main, by a number. */
export function askKeychain(tell: (request: KeychainRequest) => void): AskedKeychain {
  const waiting = new Map<number, (bytes: string | null) => void>()
  let asked = 0

  async function ask(task: KeychainRequest['task'], content: Uint8Array): Promise<Uint8Array> {
    asked += 1
    const id = asked
    const answered = new Promise<string | null>((resolve) => waiting.set(id, resolve))
    tell({ type: 'keychain', id, task, bytes: Buffer.from(content).toString('base64') })
    const bytes = await answered
    if (bytes === null) throw new Error('the keychain did not answer')
    return Buffer.from(bytes, 'base64')
  }

  return {
    seal: (secret) => ask('seal', secret),
    open: (sealed) => ask('open', sealed),
    hear: ({ id, bytes }) => {
      waiting.get(id)?.(bytes)
      waiting.delete(id)
    },
  }
}
