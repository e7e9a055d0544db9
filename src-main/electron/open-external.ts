import { type BrowserWindow, dialog, shell } from 'electron'
import type { MenuWords } from '../../src-shared/texts/menu.ts'

/** The only way out to the network's pages: an https address, shown whole and agreed to. Anything else is ignored. */
export async function openExternal(window: BrowserWindow, address: string, t: MenuWords): Promise<void> {
  const url = readWebAddress(address)
  if (url === null) return

  const { response } = await dialog.showMessageBox(window, {
    message: t.openLink,
    detail: url.href,
    buttons: [t.open, t.cancel],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) await shell.openExternal(url.href)
}

function readWebAddress(address: string): URL | null {
  const url = URL.parse(address)
  const plain = url?.protocol === 'https:' && url.username === '' && url.password === ''
  return plain ? url : null
}
