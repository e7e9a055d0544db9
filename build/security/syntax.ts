import { parseSync, visitorKeys } from 'oxc-parser'

/** A node of the syntax tree, read by its fields' names (ESTree with TypeScript's own nodes). */
export interface Syntax {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** A source file, taken apart once for all rules. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly body: readonly Syntax[]
  /** Every node of these kinds. */
  all(...types: readonly string[]): Syntax[]
  /** Wherever one of these names stands: as a variable, a property, an import, an attribute or a string. Comments do not count. */
  mentions(...names: readonly string[]): Syntax[]
  parent(node: Syntax): Syntax | null
  lineOf(node: Syntax): number
  /** The node as it is written, with its spaces made one. */
  written(node: Syntax): string
}

export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text, { preserveParens: false })
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  const root = program as unknown as Syntax
  const byType = new Map<string, Syntax[]>()
  const byName = new Map<string, Syntax[]>()
  const parents = new Map<Syntax, Syntax>()
  walk(root, null)

  function walk(node: Syntax, parent: Syntax | null): void {
    if (parent !== null) parents.set(node, parent)
    keep(byType, node.type, node)
    const name = nameIn(node)
    if (name !== null) keep(byName, name, node)
    for (const child of childrenOf(node)) walk(child, node)
  }

  return {
    path,
    text,
    body: root.body as readonly Syntax[],
    all: (...types) => types.flatMap((type) => byType.get(type) ?? []),
    mentions: (...names) => names.flatMap((name) => byName.get(name) ?? []),
    parent: (node) => parents.get(node) ?? null,
    lineOf: (node) => text.slice(0, node.start).split('\n').length,
    written: (node) =>
      text
        .slice(node.start, node.end)
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/,? ([)}\]])/g, ' $1'),
  }
}

function childrenOf(node: Syntax): Syntax[] {
  return (visitorKeys[node.type] ?? []).flatMap((field) => {
    const value = node[field] as Syntax | readonly (Syntax | null)[] | null | undefined
    if (value === null || value === undefined) return []
    return Array.isArray(value) ? value.filter((child) => child !== null) : [value as Syntax]
  })
}

function keep(kept: Map<string, Syntax[]>, key: string, node: Syntax): void {
  const held = kept.get(key)
  if (held === undefined) kept.set(key, [node])
  else held.push(node)
}

function nameIn(node: Syntax): string | null {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return node.name as string
  return stringIn(node)
}

/** The words of a string that is written out, with or without backquotes; null for everything else. */
export function stringIn(node: Syntax | null | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateElement') return (node.value as { cooked: string | null }).cooked
  return null
}

/** `a.b.c` of a chain of names, `?` where it begins with something else. */
export function chainOf(node: Syntax | null | undefined): string {
  if (node?.type === 'Identifier') return node.name as string
  if (node?.type === 'ChainExpression') return chainOf(node.expression as Syntax)
  if (node?.type !== 'MemberExpression') return '?'
  const property = node.property as Syntax
  const last = node.computed === true ? stringIn(property) : (property.name as string)
  return `${chainOf(node.object as Syntax)}.${last ?? '?'}`
}

/** The entries of an object that is written out, by their keys; null where it holds a spread or a computed key. */
export function entriesOf(node: Syntax): ReadonlyMap<string, Syntax> | null {
  if (node.type !== 'ObjectExpression') return null
  const entries = new Map<string, Syntax>()
  for (const property of node.properties as readonly Syntax[]) {
    const key = property.type === 'Property' && property.computed !== true ? keyOf(property) : null
    if (key === null || entries.has(key)) return null
    entries.set(key, property.value as Syntax)
  }
  return entries
}

export function keyOf(property: Syntax): string | null {
  const key = property.key as Syntax
  return key.type === 'Identifier' ? (key.name as string) : stringIn(key)
}
