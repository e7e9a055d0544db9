import { type Finding, found, isModuleName, missing, noImport, noMention, type Rule } from '../rule.ts'
import { keyOf, type Source, type Syntax, stringIn } from '../syntax.ts'

const shell = 'src-main/electron/'
const preload = `${shell}preload.ts`
const onlyUse = 'ipcRenderer.on(windowPortMessage'

export const bridgeRules: readonly Rule[] = [
  noMention({
    name: 'no-channel-but-the-port',
    row: 8,
    source: 'Electron security 17, 20',
    why: 'a page speaks with the core through its port, where every question has its shape; main listens to no page',
    names: [
      'ipcMain',
      'contextBridge',
      'exposeInMainWorld',
      'exposeInIsolatedWorld',
      'ipc',
      'sendToFrame',
      'sendSync',
      'sendToHost',
    ],
  }),
  noMention({
    name: 'preload-alone-listens',
    row: 8,
    source: 'Electron security 20',
    why: 'whoever holds ipcRenderer can send to main what he likes',
    names: ['ipcRenderer'],
    except: { [preload]: 'hears of the one port and passes it on' },
  }),
  {
    name: 'preload-does-one-thing',
    row: 8,
    source: 'Electron security 20',
    why: 'what the preload hands to a page, every script in that page has',
    find: (tree) => (tree.text(preload)?.includes(onlyUse) ? [] : [missing(preload, `${onlyUse} does not stand here`)]),
  },
  {
    name: 'preload-hands-on-nothing-else',
    row: 8,
    source: 'Electron security 20',
    why: 'what the preload hands to a page, every script in that page has',
    judge: (source) => (source.path === preload ? judgePreload(source) : []),
  },
  {
    name: 'electron-by-name',
    row: 8,
    source: 'our own',
    why: 'the other rules know what is imported by its own name; under another they would not see it',
    judge: (source) => judgeElectronImports(source),
  },
  {
    name: 'links-out-in-one-place',
    row: 6,
    source: 'Electron security 15',
    why: 'an address that is opened unread starts programs on this computer',
    judge: (source) =>
      Object.hasOwn(agreed, source.path)
        ? []
        : source
            .mentions('shell')
            .filter((node) => source.parent(node)?.type === 'ImportSpecifier' && source.text.includes("'electron'"))
            .map((node) => found(source, node, "Electron's shell is imported")),
  },
  {
    name: 'links-out-as-they-were-agreed-to',
    row: 6,
    source: 'Electron security 15',
    why: 'opened is what was read and shown, and nothing else of the system is used to open things',
    judge: (source) => judgeShell(source),
  },
  noMention({
    name: 'permissions-in-one-place',
    row: 7,
    source: 'Electron security 5',
    why: 'a second handler takes the place of the first without a word',
    below: shell,
    names: [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
      'setDisplayMediaRequestHandler',
      'setBluetoothPairingHandler',
      'setUSBProtectedClassesHandler',
      'onBeforeRequest',
    ],
    except: {
      [`${shell}lock-down.ts`]: 'denies all but the camera at the check-in desk',
      [`${shell}update-session.ts`]: 'denies all, in the session of the updates',
    },
  }),
  {
    name: 'copying-without-permission',
    row: 7,
    source: 'Electron security 5',
    why: 'the window gives no permission but the camera, so this fails in the desktop program; ui/copy-text.ts needs none',
    judge: (source) =>
      [
        ...source.mentions('clipboard', 'useClipboard'),
        ...source.mentions('CopyButton').filter((node) => source.parent(node)?.type === 'ImportSpecifier'),
      ].map((node) => found(source, node, `${source.written(node)} stands here`)),
  },
  noMention({
    name: 'navigation-in-two-places',
    row: 5,
    source: 'Electron security 13, 14',
    why: 'a later handler takes the place of the one that denies, and a listener that is taken away denies no more',
    below: shell,
    names: ['setWindowOpenHandler', 'overrideBrowserWindowOptions', 'removeAllListeners'],
    except: {
      [`${shell}lock-down.ts`]: 'denies everything to whatever shows pages',
      [`${shell}create-window.ts`]: 'denies, and asks about an address outside',
    },
  }),
  {
    name: 'no-window-is-allowed',
    row: 5,
    source: 'Electron security 14',
    why: 'a window that a page opens is a window that somebody outside may have asked for',
    judge: (source) =>
      source.path.startsWith(shell)
        ? source
            .all('Property')
            .filter((node) => keyOf(node) === 'action' && stringIn(node.value as Syntax) !== 'deny')
            .map((node) => found(source, node, source.written(node)))
        : [],
  },
  {
    name: 'locked-before-a-window',
    row: 5,
    source: 'Electron security 5, 13, 14',
    why: 'what is not locked when the first page loads is open to it',
    find: (tree) => {
      const main = `${shell}main.ts`
      const text = tree.text(main) ?? ''
      const order = ['\nlockNavigation()', 'lockSession(session.defaultSession)', 'createWindow(home']
      const at = order.map((act) => text.indexOf(act))
      const inOrder = at.every((place, index) => place > (at[index - 1] ?? 0))
      return inOrder ? [] : [missing(main, `these do not stand here in this order: ${order.join(', ').trim()}`)]
    },
  },
  noMention({
    name: 'no-deep-links',
    row: 38,
    source: 'ASVS 5.0 13.4',
    why: 'with a link of its own kind any web page could speak to the program',
    names: ['setAsDefaultProtocolClient', 'open-url', 'registerProtocolHandler'],
  }),
  noImport({
    name: 'no-remote-module',
    row: 1,
    source: 'Electron security 16',
    why: 'it hands main to the pages',
    modules: /^@?electron\/(remote|renderer)/,
  }),
]

function judgePreload(source: Source): Finding[] {
  const imported = source.body.filter((node) => node.type === 'ImportDeclaration')
  const acts = source.body.filter((node) => node.type !== 'ImportDeclaration')
  const foreign = imported.filter(
    (node) => !/'electron'|\/window-port\.ts'/.test(source.written(node.source as Syntax)),
  )
  const uses = source.mentions('ipcRenderer').filter((node) => source.parent(node)?.type !== 'ImportSpecifier')
  return [
    ...foreign.map((node) => found(source, node, `${source.written(node.source as Syntax)} is imported`)),
    ...acts.slice(1).map((node) => found(source, node, 'the preload does a second thing')),
    ...uses.slice(1).map((node) => found(source, node, 'ipcRenderer is used a second time')),
  ]
}

function judgeElectronImports(source: Source): Finding[] {
  return source.all('Literal').flatMap((node) => {
    const parent = source.parent(node)
    if (stringIn(node) !== 'electron' || parent === null || !isModuleName(source, node)) return []
    const specifiers = parent.type === 'ImportDeclaration' ? (parent.specifiers as readonly Syntax[]) : null
    const plain = specifiers?.every((each) => each.type === 'ImportSpecifier' && !/ as /.test(source.written(each)))
    return plain ? [] : [found(source, parent, source.written(parent))]
  })
}

/** What each may do with it. */
const agreed: Readonly<Record<string, readonly string[]>> = {
  [`${shell}open-external.ts`]: ['shell.openExternal(url.href)'],
  [`${shell}show-folder.ts`]: ['shell.openPath(path)'],
}

function judgeShell(source: Source): Finding[] {
  const uses = source.mentions('shell').filter((node) => source.parent(node)?.type !== 'ImportSpecifier')
  const allowed = agreed[source.path]
  if (allowed === undefined) return []
  return uses.flatMap((node) => {
    const member = source.parent(node)
    const call = member && source.parent(member)
    return call && allowed.includes(source.written(call))
      ? []
      : [found(source, node, `${source.written(call ?? node)}`)]
  })
}
