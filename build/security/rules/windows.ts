import { type Finding, found, missing, noMention, type Rule } from '../rule.ts'
import { entriesOf, keyOf, type Source, type Syntax } from '../syntax.ts'

const shell = 'src-main/electron/'
const maker = `${shell}create-window.ts`

/** What every window is made with, each as it is written. */
const safePreferences: Readonly<Record<string, string>> = {
  preload: "fileURLToPath(new URL('./preload.cjs', import.meta.url))",
  sandbox: 'true',
  contextIsolation: 'true',
  nodeIntegration: 'false',
  webSecurity: 'true',
  webviewTag: 'false',
  spellcheck: 'false',
  devTools: '!app.isPackaged',
}

export const windowRules: readonly Rule[] = [
  {
    name: 'windows-in-one-place',
    row: 1,
    source: 'Electron security 2-4, 6',
    why: 'a window made elsewhere has not the settings that keep a page from the computer',
    judge: (source) =>
      source.path.startsWith('src-')
        ? source
            .mentions('BrowserWindow')
            .filter((node) => !isHarmlessUse(source, node))
            .map((node) =>
              found(source, node, `${source.written(source.parent(node) ?? node)} makes or hands on a window`),
            )
        : [],
  },
  {
    name: 'safe-window-settings',
    row: 1,
    source: 'Electron security 2-4, 6, 8-12',
    why: 'these settings are all that stands between a page and the computer, so they are written out and exactly so',
    judge: (source) => (source.path === maker ? judgeMaker(source) : []),
  },
  noMention({
    name: 'no-other-kind-of-window',
    row: 1,
    source: 'Electron security 11, 12',
    why: 'a view or a webview would be a window without the settings of ours',
    names: [
      'BaseWindow',
      'BrowserView',
      'WebContentsView',
      'webview',
      'openDevTools',
      'toggleDevTools',
      'inspectElement',
    ],
  }),
  noMention({
    name: 'no-unsafe-setting',
    row: 1,
    source: 'Electron security 6, 8-10',
    why: 'no window of ours needs it, and it opens what the others hold shut',
    below: shell,
    names: [
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'disableBlinkFeatures',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'additionalArguments',
      'safeDialogs',
      'setWebRTCIPHandlingPolicy',
      'partition',
      'fromPath',
      'appendSwitch',
      'appendArgument',
      'ELECTRON_DISABLE_SECURITY_WARNINGS',
      'loadExtension',
      'registerPreloadScript',
      'setPreloads',
    ],
  }),
  noMention({
    name: 'one-other-session',
    row: 9,
    source: 'Electron security 1, 5',
    why: 'the windows have the locked session; the one that may ask the network is for updates and shows no page',
    below: shell,
    names: ['fromPartition', 'setUserAgent'],
    except: {
      [`${shell}update-session.ts`]: 'fetches updates from the one address, keeps nothing, gives no permission',
    },
  }),
  noMention({
    name: 'no-script-put-into-a-page',
    row: 1,
    source: 'Electron security 7, 17',
    why: 'a page runs what was built into it and nothing else',
    below: shell,
    names: ['executeJavaScript', 'executeJavaScriptInIsolatedWorld', 'insertCSS', 'sendInputEvent', 'debugger'],
  }),
  {
    name: 'sandbox-before-anything',
    row: 2,
    source: 'Electron security 4',
    why: 'a process that starts before this line runs without a sandbox',
    find: (tree) => {
      const main = `${shell}main.ts`
      const acts = (tree.text(main) ?? '').split('\n').filter((line) => /^(\w[\w.]*)\(/.test(line))
      return acts[0] === 'app.enableSandbox()' ? [] : [missing(main, `${acts[0] ?? 'nothing'} comes first`)]
    },
  },
  {
    name: 'no-door-for-debuggers',
    row: 13,
    source: 'ASVS 5.0 13.4.2',
    why: 'through --remote-debugging-port any program on the computer could drive the window',
    find: (tree) => {
      const main = `${shell}main.ts`
      return tree.text(main)?.includes('\nrefuseDebugging()\n')
        ? []
        : [missing(main, 'refuseDebugging() does not stand here')]
    },
  },
  {
    name: 'pages-of-our-own-only',
    row: 4,
    source: 'Electron security 1, 18',
    why: 'a page from a file or from the network has no content security policy of ours',
    judge: (source) => (source.path.startsWith(shell) ? judgeLoading(source) : []),
  },
  noMention({
    name: 'scheme-in-one-place',
    row: 4,
    source: 'Electron security 18',
    why: 'whoever answers for a scheme decides which files of the computer a page can read',
    names: [
      'registerSchemesAsPrivileged',
      'registerFileProtocol',
      'registerStreamProtocol',
      'registerHttpProtocol',
      'interceptFileProtocol',
      'bypassCSP',
      'allowServiceWorkers',
      'corsEnabled',
    ],
    except: { [`${shell}app-protocol.ts`]: 'serves the built pages by their exact list' },
  }),
  {
    name: 'narrow-scheme',
    row: 4,
    source: 'Electron security 18',
    why: 'the scheme gets what a page needs: an origin, and reading its own files',
    find: (tree) => {
      const path = `${shell}app-protocol.ts`
      const narrow = 'privileges: { standard: true, secure: true, supportFetchAPI: true }'
      return tree.text(path)?.includes(narrow) ? [] : [missing(path, `\`${narrow}\` does not stand here`)]
    },
  },
]

/** As a type, as an import under its own name, or to ask which windows there are. */
function isHarmlessUse(source: Source, node: Syntax): boolean {
  const parent = source.parent(node)
  if (parent === null) return false
  if (parent.type === 'TSTypeReference' || parent.type === 'TSQualifiedName') return true
  if (parent.type === 'ImportSpecifier') return source.written(parent).replace('type ', '') === 'BrowserWindow'
  if (parent.type === 'MemberExpression') return parent.object === node
  return parent.type === 'NewExpression' && source.path === maker
}

function judgeMaker(source: Source): Finding[] {
  const made = source.all('NewExpression').filter((node) => source.written(node.callee as Syntax) === 'BrowserWindow')
  if (made.length !== 1) return [missing(source.path, `${made.length} windows are made here in place of one`)]

  const [window] = made as [Syntax]
  const [settings] = window.arguments as readonly Syntax[]
  const properties = settings?.type === 'ObjectExpression' ? (settings.properties as readonly Syntax[]) : []
  const at = properties.findIndex((property) => property.type === 'Property' && keyOf(property) === 'webPreferences')
  const spreadAfter = properties
    .slice(at + 1)
    .find((property) => property.type === 'SpreadElement' || property.computed)
  const preferences = properties[at] && entriesOf(properties[at].value as Syntax)
  if (!preferences) return [found(source, window, 'webPreferences are not written out, key by key')]
  if (spreadAfter) return [found(source, spreadAfter, 'what is spread here may take the place of webPreferences')]

  const differing = Object.entries(safePreferences).filter(([key, value]) => {
    const given = preferences.get(key)
    return given === undefined || source.written(given) !== value
  })
  const others = [...preferences.keys()].filter((key) => !Object.hasOwn(safePreferences, key))
  return [
    ...differing.map(([key, value]) => found(source, window, `${key} is not ${value}`)),
    ...others.map((key) => found(source, window, `${key} is not among the settings that were thought about`)),
  ]
}

function judgeLoading(source: Source): Finding[] {
  const files = source
    .mentions('loadFile', 'srcdoc')
    .map((node) => found(source, node, `${source.written(node)} stands here`))
  const pages = source
    .all('CallExpression')
    .filter((call) => /\.(loadURL|downloadURL)$/.test(source.written(call.callee as Syntax)))
    .filter((call) => source.written(call) !== `window.loadURL(\`\${appOrigin}/\`)`)
    .map((call) => found(source, call, `${source.written(call)} loads something else than our own page`))
  return [...files, ...pages]
}
