import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Files = Readonly<Record<string, string>>

const repository = join(import.meta.dirname, '..', '..', '..')
const shell = 'src-main/electron'
const page = 'src-renderer/ui/planted.tsx'
const here = `${shell}/planted.ts`

/** A file of ours with one thing in it changed. */
function changed(path: string, from: string, to: string): Files {
  const text = readFileSync(join(repository, path), 'utf8')
  if (!text.includes(from)) throw new Error(`${path} no longer holds ${from}`)
  return { [path]: text.replace(from, () => to) }
}

const window = (from: string, to: string) => changed(`${shell}/create-window.ts`, from, to)
const main = (from: string, to: string) => changed(`${shell}/main.ts`, from, to)
const policy = (from: string, to: string) => changed('src-shared/domain/content-security.ts', from, to)
const builtPage = (body: string) => ({ 'out/renderer/index.html': `<!doctype html>\n<body>\n${body}\n</body>` })

/** For each rule the ways it can be broken, each of which must turn it red in the first of its files. */
export const breaches: Readonly<Record<string, readonly Files[]>> = {
  'windows-in-one-place': [
    { [here]: "import { BrowserWindow } from 'electron'\nnew BrowserWindow()" },
    { [here]: "import { BrowserWindow } from 'electron'\nconst Made = BrowserWindow" },
    { [here]: "import { BrowserWindow as Made } from 'electron'\nnew Made()" },
  ],
  'safe-window-settings': [
    window('sandbox: true', 'sandbox: false'),
    window('contextIsolation: true,', ''),
    window('nodeIntegration: false', 'nodeIntegration: !false'),
    window('webSecurity: true', "['webSecurity']: true"),
    window('webviewTag: false', 'webviewTag: false, ...more'),
    window('spellcheck: false', 'spellcheck: false, offscreen: true'),
    window('devTools: !app.isPackaged', 'devTools: true'),
    window('./preload.cjs', './other.cjs'),
    window('webPreferences: {', 'webPreferences: more, other: {'),
    window('show: false,', 'show: false, }); new BrowserWindow({'),
    window('devTools: !app.isPackaged,\n    },', 'devTools: !app.isPackaged,\n    },\n    ...bounds,'),
  ],
  'no-other-kind-of-window': [
    { [here]: "import { BaseWindow } from 'electron'" },
    { [page]: 'export const view = <webview src="x" />' },
    { [here]: 'window.webContents.openDevTools()' },
  ],
  'no-unsafe-setting': [
    { [here]: 'export const more = { allowRunningInsecureContent: true }' },
    { [here]: "app.commandLine['appendSwitch']('no-sandbox')" },
    { [here]: "app.commandLine.appendSwitch('remote-debugging-port', '9222')" },
  ],
  'one-other-session': [{ [here]: "session.fromPartition('other')" }],
  'no-script-put-into-a-page': [{ [here]: "window.webContents.executeJavaScript('1')" }],
  'sandbox-before-anything': [
    main('app.enableSandbox()\n', ''),
    main('app.enableSandbox()\n', 'registerAppScheme()\napp.enableSandbox()\n'),
  ],
  'no-door-for-debuggers': [main('\nrefuseDebugging()\n', '\n')],
  'pages-of-our-own-only': [
    window('loadURL(`$' + '{appOrigin}/`)', "loadURL('https://example.jp/')"),
    { [here]: "window.loadFile('index.html')" },
  ],
  'scheme-in-one-place': [{ [here]: "protocol.registerFileProtocol('x', () => undefined)" }],
  'narrow-scheme': [changed(`${shell}/app-protocol.ts`, 'secure: true', 'secure: true, stream: true')],
  'no-channel-but-the-port': [
    { [here]: "import { ipcMain } from 'electron'" },
    { [here]: "contextBridge.exposeInMainWorld('x', {})" },
  ],
  'preload-alone-listens': [{ [here]: "import { ipcRenderer } from 'electron'" }],
  'preload-does-one-thing': [
    changed(`${shell}/preload.ts`, 'ipcRenderer.on(windowPortMessage', "ipcRenderer.on('all'"),
  ],
  'preload-hands-on-nothing-else': [
    changed(`${shell}/preload.ts`, '// All', "ipcRenderer.send('x')\n// All"),
    changed(`${shell}/preload.ts`, "'electron'\n", "'electron'\nimport '../core/app/office.ts'\n"),
  ],
  'electron-by-name': [
    { [here]: "import * as electron from 'electron'" },
    { [here]: "import { shell as open } from 'electron'" },
    { [here]: "const electron = require('electron')" },
    { [here]: "const electron = await import('electron')" },
  ],
  'links-out-in-one-place': [{ [here]: "import { shell } from 'electron'\nshell.openExternal('x:')" }],
  'links-out-as-they-were-agreed-to': [
    changed(`${shell}/open-external.ts`, 'openExternal(url.href)', 'openExternal(address)'),
    changed(`${shell}/open-external.ts`, 'shell.openExternal(url.href)', 'shell.openPath(url.href)'),
  ],
  'permissions-in-one-place': [{ [here]: 'session.setPermissionCheckHandler(() => true)' }],
  'copying-without-permission': [
    { [page]: 'navigator.clipboard.writeText(name)' },
    { [page]: "import { CopyButton } from '@mantine/core'" },
  ],
  'navigation-in-two-places': [
    { [here]: "contents.setWindowOpenHandler(() => ({ action: 'deny' }))" },
    { [here]: "contents.removeAllListeners('will-navigate')" },
  ],
  'no-window-is-allowed': [window("action: 'deny'", "action: 'allow'"), window("action: 'deny'", 'action: answer')],
  'locked-before-a-window': [main('lockSession(session.defaultSession)\n', ''), main('\nlockNavigation()\n', '\n')],
  'no-deep-links': [{ [here]: "app.setAsDefaultProtocolClient('meibo')" }],
  'no-remote-module': [{ [here]: "import '@electron/remote/main'" }],
  'no-html-out-of-data': [
    { [page]: 'export const a = <p dangerouslySetInnerHTML={{ __html: name }} />' },
    { [page]: 'element.innerHTML = name' },
    { [page]: "element['insertAdjacentHTML']('beforeend', name)" },
  ],
  'no-code-out-of-data': [
    { [page]: 'eval(name)' },
    { [page]: 'new Function(name)' },
    { [page]: "setTimeout('run()', 1)" },
    { [page]: 'document.write(name)' },
    { [page]: 'export const a = <a href="javascript:run()" />' },
    { 'src-main/core/app/planted.ts': "import { runInNewContext } from 'node:vm'" },
  ],
  'policy-as-designed': [
    policy("script-src 'self' 'wasm-unsafe-eval'", "script-src 'self' 'unsafe-inline'"),
    policy("base-uri 'none'", "base-uri 'self'"),
    policy("connect-src 'self'", 'connect-src *'),
    policy('  "form-action \'none\'",\n', ''),
    policy("'nosniff'", "'sniff'"),
  ],
  'one-policy': [{ [here]: "headers['Content-Security-Policy'] = 'default-src *'" }],
  'policy-goes-with-every-page': [
    changed(`${shell}/app-protocol.ts`, '{ ...securityHeaders, ', '{ '),
    changed(`${shell}/app-protocol.ts`, 'status: 404, headers: securityHeaders', 'status: 404'),
  ],
  'built-page-fits-the-policy': [
    builtPage('<script>run()</script>'),
    builtPage('<img src="a.png" onerror="run()">'),
    builtPage('<iframe src="a.html"></iframe>'),
    builtPage('<script src="https://example.jp/a.js"></script>'),
    builtPage('<meta http-equiv="refresh" content="0">'),
  ],
  'built-styles-are-local': [
    { 'out/renderer/assets/a.css': 'a { background: url(https://example.jp/a.png) }' },
    { 'out/renderer/assets/a.css': '@import "b.css";' },
  ],
  'no-source-maps': [
    { 'out/electron/main.js.map': '{}' },
    { 'out/renderer/assets/a.js': 'run()\n//# sourceMappingURL=a.js.map' },
  ],
  'no-calls-out-of-the-page': [
    { [page]: "fetch('/x')" },
    { [page]: "globalThis['fetch']('/x')" },
    { [page]: "new globalThis.WebSocket('wss://example.jp')" },
  ],
  'main-asks-nobody': [{ [here]: "import { net } from 'electron'" }],
  'network-in-few-places': [
    { 'src-main/core/app/planted.ts': "import { request } from 'node:https'" },
    { 'src-main/core/app/planted.ts': "process.getBuiltinModule('node:http')" },
  ],
  'no-plain-http': [
    { [page]: 'export const a = <img src="http://example.jp/a.png" />' },
    { [here]: 'loadFrom(`http://$' + '{host}/a`)' },
    { [here]: "loadFrom('http://' + host)" },
  ],
  'certificates-are-checked': [
    { 'src-main/core/sync/transports/planted.ts': 'export const tls = { rejectUnauthorized: false }' },
    { [here]: "app.on('certificate-error', accept)" },
  ],
  'no-broken-ciphers': [
    { 'src-main/core/db/planted.ts': "createHash('md5')" },
    { 'src-main/core/db/planted.ts': "import { createCipher } from 'node:crypto'" },
  ],
  'no-broken-libraries': [{ 'src-main/core/db/planted.ts': "import { sha1 } from '@noble/hashes/legacy.js'" }],
  'chance-from-the-system': [{ 'src-shared/domain/planted.ts': 'export const id = Math.random()' }],
  'no-foretellable-bytes': [{ 'src-main/core/db/planted.ts': "import { pseudoRandomBytes } from 'node:crypto'" }],
  'few-programs-are-started': [{ 'src-main/core/app/planted.ts': "import { spawn } from 'node:child_process'" }],
  'one-fork': [{ [here]: "utilityProcess.fork('x.js')" }, { [here]: "process.env.ELECTRON_RUN_AS_NODE = '1'" }],
  'no-crash-reports': [{ [here]: "import { crashReporter } from 'electron'" }],
  'faults-go-to-the-log': [{ 'src-main/core/db/planted.ts': 'console.error(row)' }],
  'keychain-in-one-place': [{ [here]: "import { safeStorage } from 'electron'" }],
  'no-pretended-keychain': [
    changed(
      `${shell}/keychain.ts`,
      'export function sealSecret',
      'safeStorage.setUsePlainTextEncryption(true)\nexport function sealSecret',
    ),
  ],
  'files-for-this-person-alone': [
    { 'src-main/core/db/planted.ts': "writeFileSync('x', '', { mode: 0o644 })" },
    { 'src-main/core/db/planted.ts': "chmodSync('x', 0o755)" },
  ],
  'private-from-the-start:src-main/electron/main.ts': [main('keepFilesPrivate()\n', '')],
  'private-from-the-start:src-main/electron/core-host.ts': [
    changed(`${shell}/core-host.ts`, 'keepFilesPrivate()\n', ''),
  ],
  'private-from-the-start:src-main/serve/start.ts': [changed('src-main/serve/start.ts', 'keepFilesPrivate()\n', '')],
  'private-from-the-start:src-main/cli/main.ts': [changed('src-main/cli/main.ts', 'keepFilesPrivate()\n', '')],
  'one-start-at-a-time': [main('if (app.requestSingleInstanceLock()) start()\nelse app.quit()', 'start()')],
  'faults-are-caught-at-last': [
    main('catchAtLast(', 'ignore('),
    changed(`${shell}/core-host.ts`, 'endOnFault(log)', ''),
    changed('src-main/serve/start-browser.ts', 'endOnFault(log', 'ignore(log'),
  ],
  'printing-is-local': [{ [here]: 'window.webContents.printToPDF({})' }],
  'fuses-as-they-ought-to-be': [
    changed('build/dist-fuses.ts', '[FuseV1Options.RunAsNode]: false', '[FuseV1Options.RunAsNode]: true'),
    changed('build/dist-fuses.ts', 'strictlyRequireAllFuses: true', 'strictlyRequireAllFuses: false'),
  ],
  'fuses-are-set-in-one-place': [
    changed('electron-builder.yml', 'appId:', 'electronFuses:\n  runAsNode: true\nappId:'),
  ],
  'electron-is-supported': [
    changed(
      'package-lock.json',
      '"node_modules/electron": {\n      "version": "45',
      '"node_modules/electron": {\n      "version": "38',
    ),
  ],
  'updates-wait-for-a-click': [
    { [here]: 'updater.autoDownload = true' },
    { [here]: 'updater.allowDowngrade = settings.older' },
    { [here]: 'Object.assign(updater, { disableWebInstaller: false })' },
  ],
  'updates-in-one-place': [{ [here]: "import electronUpdater from 'electron-updater'" }],
  'updates-are-held-back-on-purpose': [
    changed(`${shell}/updater.ts`, 'autoUpdater.autoDownload = false\n', ''),
    changed(`${shell}/updater.ts`, 'allowDowngrade = false', 'allowDowngrade = older'),
  ],
  'updates-are-the-publishers': [
    changed('electron-builder.yml', 'verifyUpdateCodeSignature: true', 'verifyUpdateCodeSignature: false'),
    changed('build/dist-config.ts', "MEIBO_UPDATE_URL.startsWith('https://')", "MEIBO_UPDATE_URL.startsWith('http')"),
    changed('build/dist-config.ts', 'azureSignOptions: {\n      publisherName,', 'azureSignOptions: {'),
  ],
  'updater-without-known-holes': [
    changed(
      'package-lock.json',
      '"node_modules/electron-updater": {\n      "version": "6.8',
      '"node_modules/electron-updater": {\n      "version": "6.2',
    ),
  ],
  'no-kind-of-link-is-registered': [changed('electron-builder.yml', 'appId:', 'protocols:\n  - name: x\nappId:')],
  'native-code-is-what-was-locked': [
    { 'node_modules/better-sqlite3/prebuilds/linux-x64.node': 'other bytes' },
    { 'node_modules/better-sqlite3/build/Release/other.node': 'one more' },
    changed('build/security/native-modules.json', '"integrity": "sha512-', '"integrity": "sha512-A'),
  ],
}
