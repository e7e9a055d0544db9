import { MessageChannel } from 'node:worker_threads'
import type { MessagePortMain } from 'electron'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connectShell } from '../../src-main/electron/shell-client.ts'
import { answerCore } from '../../src-main/electron/shell-router.ts'
import { menuWords } from '../../src-shared/texts/menu.ts'
import { finish } from '../support/finish.ts'
import { temporaryFolder } from '../support/start-club.ts'
import { outside } from './support/fake-electron.ts'
import { publish } from './support/published-release.ts'

vi.mock('electron', async () => (await import('./support/fake-electron.ts')).electron)

test('the core hears from main what came of looking, and a program without keys believes nobody', async () => {
  const { port1, port2 } = new MessageChannel() as unknown as { port1: MessagePortMain; port2: MessagePortMain }
  onTestFinished(() => port1.close())
  const { updates } = connectShell(Promise.resolve(port2), false)
  answerCore(port1, { speak: () => undefined, words: () => menuWords.ja })
  outside.picked = temporaryFolder()
  publish(outside.picked)

  const state = await updates.state()
  const looked = await updates.look('folder')
  const fetched = await finish(updates.download())

  expect([state, looked, fetched]).toEqual([
    { way: 'byHand', host: null },
    { kind: 'refused', why: 'signature', detail: expect.stringMatching(/^ReleaseFault: release refused: signature\n/) },
    { kind: 'refused', why: 'missing', detail: expect.stringMatching(/^ReleaseFault: release refused: missing\n/) },
  ])
})
