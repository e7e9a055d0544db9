import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import type { MenuWords } from '../../src-shared/texts/menu.ts'
import type { Locale } from '../../src-shared/texts/texts.ts'
import { leavesUnsaved } from './ask-before-unload.ts'
import { openSecret, sealSecret } from './keychain.ts'
import { pickFolder } from './pick-folder.ts'
import { pickRelease } from './pick-release.ts'
import { processMemory } from './process-memory.ts'
import { shellContract } from './shell-contract.ts'
import { showFolder } from './show-folder.ts'
import type { Updates } from './updates.ts'

const os = implement(shellContract)

export interface Host {
  /** Which language the screens speak. */
  speak(locale: Locale): void
  words(): MenuWords
}

/** Answers what the core's process asks of main over this port. */
export function answerCore(port: MessagePortMain, { speak, words }: Host): void {
  const router = os.router({
    keychain: {
      seal: os.keychain.seal.handler(({ input }) => sealSecret(input)),
      open: os.keychain.open.handler(({ input }) => openSecret(input)),
    },
    pickFolder: os.pickFolder.handler(() => pickFolder()),
    showFolder: os.showFolder.handler(({ input }) => showFolder(input)),
    speak: os.speak.handler(({ input }) => speak(input)),
    updates: {
      state: os.updates.state.handler(async () => (await updates()).state()),
      look: os.updates.look.handler(async ({ input }) => (await updates()).look(input.from)),
      download: os.updates.download.handler(async ({ signal }) => (await updates()).download(signal)),
      leaveUnsaved: os.updates.leaveUnsaved.handler(() => leavesUnsaved(words())),
      install: os.updates.install.handler(async () => (await updates()).install()),
    },
    memory: os.memory.handler(() => processMemory()),
  })
  new RPCHandler(router).upgrade(port, { context: {} })
  port.start()
}

let loaded: Promise<Updates> | undefined

/** Read only when first asked for: on most days nobody looks for a new version. */
function updates(): Promise<Updates> {
  loaded ??= import('./updates.ts').then(({ ownUpdates }) => ownUpdates(pickRelease))
  return loaded
}
