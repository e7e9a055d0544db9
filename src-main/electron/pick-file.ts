import { BrowserWindow, dialog } from 'electron'
import { backupExtension, rosterExtensions } from '../../src-shared/domain/file-kinds.ts'
import type { MenuWords } from '../../src-shared/texts/menu.ts'

/** The system's own dialog for a file of the menu; null where none was picked. */
export async function pickFile(kind: 'import' | 'restore', t: MenuWords): Promise<string | null> {
  const filter =
    kind === 'import'
      ? { name: t.rosterFiles, extensions: [...rosterExtensions] }
      : { name: t.backupFiles, extensions: [backupExtension] }
  const wish = { title: t[kind], properties: ['openFile' as const], filters: [filter] }
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, wish) : dialog.showOpenDialog(wish))
  return canceled ? null : (filePaths[0] ?? null)
}
