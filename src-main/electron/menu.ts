import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { WishKind } from '../../src-shared/contract/desktop.ts'
import type { MenuWords } from '../../src-shared/texts/menu.ts'

export interface MenuActs {
  /** A wish that the screens fulfil; of a file, once one was picked. */
  wish(kind: WishKind): void
  reload(): void
}

export function setMenu(t: MenuWords, acts: MenuActs): void {
  app.setAboutPanelOptions({ applicationName: '名簿 Meibo', applicationVersion: app.getVersion(), copyright: 'MIT' })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(t, acts)))
}

const line: MenuItemConstructorOptions = { type: 'separator' }

function template(t: MenuWords, acts: MenuActs): MenuItemConstructorOptions[] {
  const mac = process.platform === 'darwin'
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t.quit }
  const about: MenuItemConstructorOptions = { role: 'about', label: t.about }
  return [
    ...(mac ? [{ label: 'Meibo', submenu: [about, line, ...hiding(t), line, quit] }] : []),
    { label: t.file, submenu: [...filing(t, acts), ...(mac ? [] : [line, quit])] },
    { label: t.edit, submenu: editing(t) },
    { label: t.view, submenu: viewing(t, acts) },
    ...(mac ? [{ label: t.window, role: 'windowMenu' as const, submenu: windows(t) }] : []),
    { label: t.help, role: 'help', submenu: helping(t, acts, about) },
  ]
}

function filing(t: MenuWords, { wish }: MenuActs): MenuItemConstructorOptions[] {
  return [
    { label: t.import, click: () => wish('import') },
    { label: t.restore, click: () => wish('restore') },
    line,
    { role: 'close', label: t.close },
  ]
}

function helping(t: MenuWords, { wish }: MenuActs, about: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return [
    { label: t.updates, click: () => wish('updates') },
    { label: t.report, click: () => wish('report') },
    line,
    about,
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

function viewing(t: MenuWords, { reload }: MenuActs): MenuItemConstructorOptions[] {
  return [
    { role: 'zoomIn', label: t.larger },
    { role: 'zoomOut', label: t.smaller },
    { role: 'resetZoom', label: t.normalSize },
    line,
    { role: 'togglefullscreen', label: t.fullScreen },
    { label: t.reload, accelerator: 'CmdOrCtrl+R', click: reload },
  ]
}

function hiding(t: MenuWords): MenuItemConstructorOptions[] {
  return [
    { role: 'hide', label: t.hide },
    { role: 'hideOthers', label: t.hideOthers },
    { role: 'unhide', label: t.showAll },
  ]
}

function windows(t: MenuWords): MenuItemConstructorOptions[] {
  return [
    { role: 'minimize', label: t.minimize },
    { role: 'zoom', label: t.zoom },
    line,
    { role: 'front', label: t.toFront },
  ]
}
