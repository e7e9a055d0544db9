import { expect, test, vi } from 'vitest'
import { fromCore, toCore } from '../../src-main/electron/core-messages.ts'
import { NumberedQuestions } from '../../src-main/electron/numbered-questions.ts'
import { answerFolder } from '../../src-main/electron/pick-folder.ts'

// Electron is the outside world here: its program is not there when tests run.
const outside = vi.hoisted(() => ({ picked: [] as string[] }))
vi.mock('electron', () => ({
  BrowserWindow: { getFocusedWindow: () => null },
  dialog: {
    showOpenDialog: async () => ({ canceled: outside.picked.length === 0, filePaths: outside.picked }),
  },
}))

test('the folder that somebody picks comes back under the number of the question', async () => {
  const questions = new NumberedQuestions<Awaited<ReturnType<typeof answerFolder>>>()
  const asked: number[] = []
  const [first, second] = [questions.ask((id) => asked.push(id)), questions.ask((id) => asked.push(id))]

  outside.picked = ['/home/sato/会の共有']
  questions.hear(await answerFolder({ type: 'folder', id: asked[1] ?? 0 }))
  outside.picked = []
  questions.hear(await answerFolder({ type: 'folder', id: asked[0] ?? 0 }))

  expect([(await first).path, (await second).path]).toEqual([null, '/home/sato/会の共有'])
})

test('main and the core take from each other only what a question and an answer are', () => {
  expect(fromCore.safeParse({ type: 'folder', id: 1 }).success).toBe(true)
  expect(toCore.safeParse({ type: 'folder', id: 1, path: null }).success).toBe(true)
  expect(toCore.safeParse({ type: 'folder', id: 1, path: 7 }).success).toBe(false)
})
