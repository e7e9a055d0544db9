/**
 * The module `electron`, as far as Meibo uses it, over a real Chromium. The program that `npm run build` makes runs in it
 * unchanged: its main process in Node, its core in a forked Node, its preload in a world of its own, its screens in
 * Chromium's page.
 *
 * What it cannot show, and `npm run test:electron` shows on the real program:
 * - Electron's own sandbox, its Node and V8, fuses, the integrity of app.asar, what `webPreferences` really switch on.
 * - The scheme: the page stands at `https://app`, not `meibo://app`. Origins, secure context and policy hold alike, but
 *   what depends on the scheme itself does not; `window.meibo` tells the screens that they are in the desktop program.
 * - The camera's permission at the moment of asking: handlers are asked at each place the page comes to.
 * - A page's own wish to go elsewhere and a test's: any navigation that main did not begin counts as the page's.
 * - The system's dialogs, menu bar, print dialog, keychain, tray, file manager and notifications: recorded, and answered
 *   by the test. What is printed is Chromium's PDF of the page.
 * - Ports go through main and the debugger, as JSON: what cannot be cloned is refused, but it is slower than the real way.
 * - Zoom is remembered and not shown; `ready-to-show` comes with `did-finish-load`; `show: false` hides nothing.
 * - What comes after a page's process has crashed: that it did is told, but the page cannot be read anew.
 * - Where another window lies above ours, other screens than one, several sessions, Windows' and macOS' own ways.
 */
import './serve-page.ts'

export { app } from './app.ts'
export { autoUpdater } from './auto-updater.ts'
export { BrowserWindow } from './browser-window.ts'
export { debuggingAddress } from './chromium.ts'
export { dialog } from './dialog.ts'
export { Menu, MenuItem } from './menu.ts'
export { MessageChannelMain } from './message-channel.ts'
export { net } from './net.ts'
export { powerMonitor } from './power-monitor.ts'
export { printed } from './printer.ts'
export { safeStorage } from './safe-storage.ts'
export { screen } from './screen.ts'
export { protocol, session } from './session.ts'
export { opened, shell } from './shell.ts'
export { utilityProcess } from './utility-process.ts'
