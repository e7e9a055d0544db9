import type { Keychain } from '../core/app/protection/keychain.ts'
import type { KeychainAnswer, KeychainRequest } from './core-messages.ts'
import { NumberedQuestions } from './numbered-questions.ts'

export interface AskedKeychain extends Keychain {
  /** An answer of main's has come. */
  hear(answer: KeychainAnswer): void
}

/** The keychain as the core's process has it: each wish goes to main, by a number. */
export function askKeychain(tell: (request: KeychainRequest) => void): AskedKeychain {
  const questions = new NumberedQuestions<KeychainAnswer>()

  async function ask(task: KeychainRequest['task'], content: Uint8Array): Promise<Uint8Array> {
    const sent = Buffer.from(content).toString('base64')
    const { bytes } = await questions.ask((id) => tell({ type: 'keychain', id, task, bytes: sent }))
    if (bytes === null) throw new Error('the keychain did not answer')
    return Buffer.from(bytes, 'base64')
  }

  return {
    seal: (secret) => ask('seal', secret),
    open: (sealed) => ask('open', sealed),
    hear: (answer) => questions.hear(answer),
  }
}
