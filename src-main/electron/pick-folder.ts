import { BrowserWindow, dialog } from 'electron'
import type { FolderAnswer, FolderRequest } from './core-messages.ts'

/** The system's own dialog over the window; only main can show it. */
export async function answerFolder({ id }: FolderRequest): Promise<FolderAnswer> {
  const answer = { type: 'folder', id } as const
  const window = BrowserWindow.getFocusedWindow()
  const wish = { properties: ['openDirectory' as const, 'createDirectory' as const] }
  try {
    const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, wish) : dialog.showOpenDialog(wish))
    return { ...answer, path: canceled ? null : (filePaths[0] ?? null) }
  } catch {
    return { ...answer, path: null }
  }
}
