import { found, noImport, noMention, type Rule } from '../rule.ts'
import { type Source, type Syntax, stringIn } from '../syntax.ts'

/** Plain addresses that are never asked for: names of XML's own kinds of content, and this machine. */
const harmless = /^http:\/\/(schemas\.openxmlformats\.org\/|www\.w3\.org\/|$)/

/** The socket of a browser's page to its own host. */
const pageSocket = 'src-renderer/connection.ts'
const callers = [
  'fetch',
  'XMLHttpRequest',
  'EventSource',
  'WebSocket',
  'WebTransport',
  'RTCPeerConnection',
  'sendBeacon',
  'serviceWorker',
  'importScripts',
]

export const networkRules: readonly Rule[] = [
  {
    name: 'no-calls-out-of-the-page',
    row: 9,
    source: 'Electron security 1',
    why: 'a page speaks with its core; only the shared places and the updates talk to the network, from the core',
    judge: (source) =>
      source.path.startsWith('src-renderer/') && source.path !== pageSocket
        ? source
            .mentions(...callers)
            // The word may stand on a screen; to call, it must be a name or name a property.
            .filter((node) => stringIn(node) === null || source.parent(node)?.type === 'MemberExpression')
            .map((node) => found(source, node, `${source.written(node)} stands here`))
        : [],
  },
  noMention({
    name: 'main-asks-nobody',
    row: 9,
    source: 'Electron security 1',
    why: 'only the shared places and the updates talk to the network',
    below: 'src-main/electron/',
    names: ['fetch', 'net', 'XMLHttpRequest', 'WebSocket', 'resolveProxy', 'setProxy'],
    except: { 'src-main/electron/updates.ts': 'asks the address of the updates, when somebody looks for one' },
  }),
  noImport({
    name: 'network-in-few-places',
    row: 9,
    source: 'ASVS 5.0 13.2.4',
    why: 'who can be asked where the program calls, must be able to be named',
    modules: /^(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises)$|^(ws|pg|nodemailer|undici|aws4fetch)($|\/)/,
    except: {
      'src-main/core/hosting/loopback.ts': 'the door of this machine',
      'src-main/core/hosting/rpc-socket.ts': 'the door of this machine',
      'src-main/cli/owner-connection.ts': 'the command line at the door of this machine',
      'src-main/core/sync/transports/postgres.ts': 'a shared place',
      'src-main/core/sync/transports/s3.ts': 'a shared place; signs what is asked',
      'src-main/core/features/notices/mail-draft-worker.ts': 'writes drafts as files; sends nothing',
    },
  }),
  {
    name: 'no-plain-http',
    row: 9,
    source: 'Electron security 1; ASVS 5.0 12.2.1',
    why: 'what comes over plain http anybody on the way can read and change',
    judge: (source) =>
      source
        .all('Literal', 'TemplateElement')
        .filter((node) => isPlainAddress(source, node))
        .map((node) => found(source, node, `${(stringIn(node) ?? '').slice(0, 60)} stands here`)),
  },
  noMention({
    name: 'certificates-are-checked',
    row: 27,
    source: 'ASVS 5.0 12.3',
    why: 'without the check anybody can stand in for the server',
    names: [
      'rejectUnauthorized',
      'checkServerIdentity',
      'NODE_TLS_REJECT_UNAUTHORIZED',
      'setCertificateVerifyProc',
      'certificate-error',
      'select-client-certificate',
      'ignore-certificate-errors',
      'TLSv1',
      'TLSv1.1',
      'strictSSL',
    ],
  }),
]

function isPlainAddress(source: Source, node: Syntax): boolean {
  const text = stringIn(node) ?? ''
  const address = /(?:^|["'=(])(http:\/\/[^"'\s)]*)/.exec(text)?.[1]
  if (address === undefined) return false
  if (!harmless.test(address)) return true
  // A beginning that something is put behind, unless that is this machine. A sentence may speak of such addresses.
  if (!text.endsWith('http://')) return false
  const template = source.parent(node)
  const quasis = template?.type === 'TemplateLiteral' ? (template.quasis as readonly Syntax[]) : []
  const next = (template?.expressions as readonly Syntax[] | undefined)?.[quasis.indexOf(node)]
  return next === undefined || source.written(next) !== 'loopbackAddress'
}
