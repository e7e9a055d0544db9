import { type Finding, found, missing, noMention, type Rule } from '../rule.ts'
import type { Tree } from '../tree.ts'

const policyPath = 'src-shared/domain/content-security.ts'
const page = 'out/renderer/index.html'

/** As it was designed, a second time: a change of the policy is thought about twice. */
const designed: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self' blob:",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
}

const headers: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', 'contentSecurityPolicy'],
  ['X-Content-Type-Options', "'nosniff'"],
  ['Referrer-Policy', "'no-referrer'"],
  ['Cross-Origin-Opener-Policy', "'same-origin'"],
  ['Cross-Origin-Resource-Policy', "'same-origin'"],
]

export const pagePolicyRules: readonly Rule[] = [
  {
    name: 'policy-as-designed',
    row: 3,
    source: 'Electron security 7',
    why: 'the content security policy is what stops a script that found its way into a page',
    find: (tree) => judgePolicy(tree.text(policyPath) ?? ''),
  },
  noMention({
    name: 'one-policy',
    row: 3,
    source: 'Electron security 7',
    why: 'two policies in two places come apart',
    names: ['Content-Security-Policy', 'content-security-policy', 'onHeadersReceived'],
    except: { [policyPath]: 'the one' },
  }),
  {
    name: 'policy-goes-with-every-page',
    row: 3,
    source: 'Electron security 7',
    why: 'a page without the headers has no policy',
    judge: (source) =>
      source.path === 'src-main/electron/app-protocol.ts'
        ? source
            .all('NewExpression')
            .filter((node) => source.written(node).startsWith('new Response('))
            .filter((node) => !/headers: (securityHeaders|\{ \.\.\.securityHeaders,)/.test(source.written(node)))
            .map((node) => found(source, node, 'an answer without the headers'))
        : [],
  },
  {
    name: 'built-page-fits-the-policy',
    row: 3,
    source: 'Electron security 7; ASVS 5.0 3.4',
    why: 'what the policy refuses would be missing on the screen, and what is fetched from elsewhere tells where this laptop is',
    find: judgePage,
  },
  {
    name: 'built-styles-are-local',
    row: 41,
    source: 'Electron security 1',
    why: 'a font or picture from elsewhere would be missing without a network, and on paper',
    find: (tree) =>
      tree.paths
        .filter((path) => path.startsWith('out/renderer/') && path.endsWith('.css'))
        .flatMap((path) =>
          linesOf(tree.text(path) ?? '', /@import\b|url\(\s*["']?(?:https?:)?\/\//g).map(({ line, text }) => ({
            path,
            line,
            what: `${text} stands here`,
          })),
        ),
  },
  {
    name: 'no-source-maps',
    row: 13,
    source: 'ASVS 5.0 13.4.2',
    why: 'they are the whole source again, and a debugger looks for them',
    find: (tree) =>
      tree.paths
        .filter((path) => path.startsWith('out/'))
        .flatMap((path) => {
          if (path.endsWith('.map')) return [missing(path, 'a source map')]
          if (!/\.(js|cjs|css)$/.test(path)) return []
          return linesOf(tree.text(path) ?? '', /^\/[/*]# sourceMappingURL=/gm).map(({ line }) => ({
            path,
            line,
            what: 'names a source map',
          }))
        }),
  },
]

function judgePolicy(text: string): Finding[] {
  const list = /contentSecurityPolicy = \[([\s\S]*?)\]\.join\('; '\)/.exec(text)?.[1]
  if (list === undefined) return [missing(policyPath, 'the policy is not a list of directives joined by "; "')]
  const written = [...list.matchAll(/"([\w-]+) ([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const)
  const directives = new Map(written)
  const names = new Set([...Object.keys(designed), ...directives.keys()])
  const twice = written.length === directives.size ? [] : [missing(policyPath, 'a directive stands twice')]
  const differing = [...names].filter((name) => directives.get(name) !== designed[name])
  const without = headers.filter(([name, value]) => !text.includes(`'${name}': ${value}`))
  return [
    ...twice,
    ...differing.map((name) =>
      missing(policyPath, `${name} is ${directives.get(name) ?? 'missing'}, not ${designed[name] ?? 'there'}`),
    ),
    ...without.map(([name, value]) => missing(policyPath, `${name} is not ${value}`)),
  ]
}

const unfit: readonly (readonly [RegExp, string])[] = [
  [/<script(?![^>]*\ssrc=)[^>]*>/gi, 'a script inside the page'],
  [/\son\w+\s*=/gi, 'a handler inside a tag'],
  [/<(?:base|object|embed|applet|frame|iframe)\b/gi, 'a tag that the policy refuses'],
  [/<meta[^>]+http-equiv/gi, 'a second policy, or a page that leads elsewhere'],
  [/\s(?:src|href|action)\s*=\s*["']?(?:[a-z]+:)?\/\//gi, 'an address elsewhere'],
  [/\s(?:src|href)\s*=\s*["']?javascript:/gi, 'an address that runs'],
]

function judgePage(tree: Tree): Finding[] {
  const text = tree.text(page)
  if (text === null) return [missing(page, 'the renderer is not built; `npm run build` builds it')]
  return unfit.flatMap(([pattern, what]) => linesOf(text, pattern).map(({ line }) => ({ path: page, line, what })))
}

function linesOf(text: string, pattern: RegExp): { line: number; text: string }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    text: match[0],
  }))
}
