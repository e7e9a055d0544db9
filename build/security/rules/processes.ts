import { type Finding, found, missing, noImport, noMention, type Rule } from '../rule.ts'
import type { Source, Syntax } from '../syntax.ts'

const shell = 'src-main/electron/'

/** Each program of ours, and what it does before anything that could write a file or fail. */
const hosts = [`${shell}main.ts`, `${shell}core-host.ts`, 'src-main/serve/start.ts', 'src-main/cli/main.ts']

export const processRules: readonly Rule[] = [
  noImport({
    name: 'few-programs-are-started',
    row: 10,
    source: 'Electron security 19',
    why: 'the packaged program starts its core as a utility process; the fuses forbid every other Node',
    modules: /^(node:)?(child_process|cluster)$/,
    except: {
      'src-main/serve/built.ts': 'npm start from sources: builds what is older than they are',
      'src-main/serve/electron-binary.ts': "npm start from sources: fetches Electron's program",
      'src-main/serve/start-electron.ts': "npm start from sources: starts Electron's program",
      'src-main/serve/open-window.ts': 'npm start without Electron: opens a browser',
    },
  }),
  noMention({
    name: 'one-fork',
    row: 10,
    source: 'Electron security 19',
    why: 'child_process.fork breaks with the fuse runAsNode off; the core is the one process that is forked',
    below: shell,
    names: ['fork', 'ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'execArgv', 'dlopen'],
    except: { [`${shell}core-process.ts`]: 'utilityProcess.fork of the core' },
  }),
  noMention({
    name: 'no-crash-reports',
    row: 23,
    source: 'ASVS 5.0 14.2.1, 16.2.5',
    why: "a dump of the memory holds the club's key and its people",
    names: [
      'crashReporter',
      'startTraceEventRecording',
      'contentTracing',
      'netLog',
      'takeHeapSnapshot',
      'writeHeapSnapshot',
    ],
  }),
  {
    name: 'faults-go-to-the-log',
    row: 23,
    source: 'ASVS 5.0 16.2.5',
    why: "the log leaves out what may belong to people; what is printed to a console ends in the system's journal",
    judge: (source) =>
      /^src-main\/(core|electron)\//.test(source.path)
        ? source
            .mentions('console')
            .filter((node) => source.parent(node)?.type === 'MemberExpression')
            .map((node) => found(source, node, `${source.written(source.parent(node) ?? node)} stands here`))
        : [],
  },
  noMention({
    name: 'keychain-in-one-place',
    row: 24,
    source: 'ASVS 5.0 13.3.1',
    why: 'only there it is asked whether the keychain protects at all',
    names: ['safeStorage'],
    except: {
      [`${shell}keychain.ts`]: 'asks the keychain',
      [`${shell}running-core.ts`]: 'asks which keychain there is',
    },
  }),
  noMention({
    name: 'no-pretended-keychain',
    row: 24,
    source: 'ASVS 5.0 13.3.1',
    why: 'a fixed password protects nothing',
    names: ['setUsePlainTextEncryption'],
  }),
  {
    name: 'files-for-this-person-alone',
    row: 30,
    source: 'ASVS 5.0 14.2',
    why: "a club's files are nobody else's on this computer",
    judge: judgeModes,
  },
  ...hosts.map(
    (path): Rule => ({
      name: `private-from-the-start:${path}`,
      row: 30,
      source: 'ASVS 5.0 14.2',
      why: 'what a program writes before this line, others on the computer can read',
      find: (tree) => {
        const acts = (tree.text(path) ?? '').split('\n').filter((line) => !/^(import|\/\/|$|})/.test(line))
        const early = acts.slice(0, 3).includes('keepFilesPrivate()')
        return early ? [] : [missing(path, 'keepFilesPrivate() is not among the first lines')]
      },
    }),
  ),
  {
    name: 'one-start-at-a-time',
    row: 39,
    source: 'sync research, row 39',
    why: 'a second program on the same data would be refused by the core; a person wants the first window instead',
    find: (tree) => {
      const main = `${shell}main.ts`
      const held = tree.text(main)?.includes('if (app.requestSingleInstanceLock()) start()')
      return held ? [] : [missing(main, 'app.requestSingleInstanceLock() does not decide whether the program starts')]
    },
  },
  {
    name: 'faults-are-caught-at-last',
    row: 33,
    source: 'ASVS 5.0 16.5.4',
    why: "without it Electron shows a program's innards, or nothing, where a person needs a sentence",
    find: (tree) =>
      [
        [`${shell}main.ts`, 'catchAtLast('],
        [`${shell}core-host.ts`, 'endOnFault('],
        ['src-main/serve/start-browser.ts', 'endOnFault('],
      ].flatMap(([path = '', call = '']) =>
        tree.text(path)?.includes(call) ? [] : [missing(path, `${call}…) does not stand here`)],
      ),
  },
  noMention({
    name: 'printing-is-local',
    row: 41,
    source: 'Electron security 1',
    why: 'papers are made by the core as PDF and printed by the page that shows them',
    below: shell,
    names: ['printToPDF', 'getPrintersAsync', 'deviceName', 'capturePage', 'savePage'],
  }),
]

/** A shared place is for the others too; it is made so on purpose. */
const shared = ['src-main/core/sync/transports/folder.ts', 'src-main/core/sync/transports/write-whole.ts']

function judgeModes(source: Source): Finding[] {
  if (!source.path.startsWith('src-main/') || shared.includes(source.path)) return []
  return source
    .all('Literal')
    .filter((node) => typeof node.value === 'number' && /^0o/.test(source.written(node)))
    .filter((node) => isMode(source, node) && (Number(node.value) & 0o077) !== 0)
    .map((node) => found(source, node, `${source.written(node)} opens a file to others`))
}

function isMode(source: Source, node: Syntax): boolean {
  const parent = source.parent(node)
  if (parent?.type === 'Property') return true
  return parent?.type === 'CallExpression' && !/umask$/.test(source.written(parent.callee as Syntax))
}
