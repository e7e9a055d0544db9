import { readSource, type Source, type Syntax } from './syntax.ts'
import type { Tree } from './tree.ts'

/** Where a rule is broken, and how. */
export interface Finding {
  readonly path: string
  readonly line: number
  readonly what: string
}

interface Named {
  readonly name: string
  /** Its row in the table of docs/security.md. */
  readonly row: number
  /** Who says so. */
  readonly source: string
  readonly why: string
}

/** Judges each source by itself. */
export interface SourceRule extends Named {
  readonly judge: (source: Source) => Finding[]
}

/** Judges what lies in several files, or in files that are no program. */
export interface TreeRule extends Named {
  readonly find: (tree: Tree) => Finding[]
}

export type Rule = SourceRule | TreeRule

export interface Breach extends Finding {
  readonly rule: Rule
}

const sources = /^src-(main|shared|renderer)\/.*\.tsx?$/

/** Everything that breaks one of the rules. Each source is read once. */
export function breachesOf(rules: readonly Rule[], tree: Tree): Breach[] {
  const bySource = rules.filter((rule) => 'judge' in rule)
  const inSources = tree.paths
    .filter((path) => sources.test(path))
    .flatMap((path) => {
      const source = readSource(path, tree.text(path) ?? '')
      return bySource.flatMap((rule) => rule.judge(source).map((finding) => ({ ...finding, rule })))
    })
  const inTree = rules
    .filter((rule) => 'find' in rule)
    .flatMap((rule) => rule.find(tree).map((finding) => ({ ...finding, rule })))
  return [...inSources, ...inTree]
}

export function found(source: Source, node: Syntax, what: string): Finding {
  return { path: source.path, line: source.lineOf(node), what }
}

/** Something that a file ought to hold and does not. */
export function missing(path: string, what: string): Finding {
  return { path, line: 1, what }
}

/** Names that are not to be written, in these folders, but in the files that are listed with a reason. */
export function noMention(
  rule: Named & {
    readonly names: readonly string[]
    readonly below?: string
    readonly except?: Readonly<Record<string, string>>
  },
): SourceRule {
  const { names, below = 'src-', except = {} } = rule
  return {
    ...rule,
    judge: (source) => {
      if (!source.path.startsWith(below) || Object.hasOwn(except, source.path)) return []
      return source.mentions(...names).map((node) => found(source, node, `${source.written(node)} stands here`))
    },
  }
}

/** Modules that may be imported in the listed files alone, each with a reason. */
export function noImport(
  rule: Named & {
    readonly modules: RegExp
    readonly below?: string
    readonly except?: Readonly<Record<string, string>>
  },
): SourceRule {
  const { modules, below = 'src-', except = {} } = rule
  return {
    ...rule,
    judge: (source) => {
      if (!source.path.startsWith(below) || Object.hasOwn(except, source.path)) return []
      return source
        .all('Literal', 'TemplateElement')
        .filter((node) => isModuleName(source, node) && modules.test(String(node.value)))
        .map((node) => found(source, node, `${source.written(node)} is imported`))
    },
  }
}

const importing = ['ImportDeclaration', 'ImportExpression', 'ExportNamedDeclaration', 'ExportAllDeclaration']
const loading = ['require', 'process.getBuiltinModule', 'createRequire']

/** A string that names what is imported, in whichever way. */
export function isModuleName(source: Source, node: Syntax): boolean {
  const parent = source.parent(node)
  if (parent === null) return false
  // A type is gone when the program runs.
  if (importing.includes(parent.type)) return parent.importKind !== 'type'
  return parent.type === 'CallExpression' && loading.includes(source.written(parent.callee as Syntax))
}
