import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuWords } from '../../src-shared/texts/menu.ts'

export function setMenu(t: MenuWords, reload: () => void): void {
  app.setAboutPanelOptions({ applicationName: '名簿 Meibo', applicationVersion: app.getVersion(), copyright: 'MIT' })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(t, reload)))
}

const line: MenuItemConstructorOptions = { type: 'separator' }

function template(t: MenuWords, reload: () => void): MenuItemConstructorOptions[] {
  const mac = process.platform === 'darwin'
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t.quit }
  const about: MenuItemConstructorOptions = { role: 'about', label: t.about }
  const appMenu = { label: 'Meibo', submenu: [about, line, { role: 'hide', label: t.hide }, line, quit] } as const
  return [
    ...(mac ? [{ ...appMenu, submenu: [...appMenu.submenu] }] : []),
    { label: t.file, submenu: [{ role: 'close', label: t.close }, ...(mac ? [] : [line, quit])] },
    { label: t.edit, submenu: editing(t) },
    { label: t.view, submenu: viewing(t, reload) },
    { label: t.help, role: 'help', submenu: [about] },
  ]
}

function editing(t: MenuWords): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: t.undo },
    { role: 'redo', label: t.redo },
    line,
    { role: 'cut', label: t.cut },
    { role: 'copy', label: t.copy },
    { role: 'paste', label: t.paste },
    { role: 'selectAll', label: t.selectAll },
  ]
}

function viewing(t: MenuWords, reload: () => void): MenuItemConstructorOptions[] {
  return [
    { role: 'zoomIn', label: t.larger },
    { role: 'zoomOut', label: t.smaller },
    { role: 'resetZoom', label: t.normalSize },
    line,
    { role: 'togglefullscreen', label: t.fullScreen },
    { label: t.reload, accelerator: 'CmdOrCtrl+R', click: reload },
  ]
}
