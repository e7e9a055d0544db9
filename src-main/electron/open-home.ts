import { accessSync, constants } from 'node:fs'
import { app, dialog } from 'electron'
import { menuWords } from '../../src-shared/texts/menu.ts'
import { makeWithParents } from '../core/app/make-with-parents.ts'
import { openLog } from '../core/hosting/office-log.ts'

/** The folder of this person's Meibo and the log in it; null where it cannot be written. */
export function openHome(home: string): ReturnType<typeof openLog> | null {
  try {
    makeWithParents(home)
    accessSync(home, constants.W_OK)
    return openLog(home)
  } catch {
    return null
  }
}

/** Says so and ends. Before the program is ready a box would be words on a terminal that nobody has open. */
export async function endWithoutHome(home: string): Promise<void> {
  await app.whenReady()
  const words = systemWords()
  dialog.showErrorBox(words.noHome, words.noHomeDetail(home))
  app.exit(1)
}

/** In the system's language, which is known once the program is ready. */
export function systemWords() {
  return menuWords[app.getLocale().startsWith('ja') ? 'ja' : 'en']
}
