import { found, noMention, type Rule } from '../rule.ts'
import { type Source, type Syntax, stringIn } from '../syntax.ts'

export const pageRules: readonly Rule[] = [
  noMention({
    name: 'no-html-out-of-data',
    row: 19,
    source: 'ASVS 5.0 1.3.1',
    why: 'a name that holds a tag must stay a name',
    names: [
      'dangerouslySetInnerHTML',
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'createContextualFragment',
      'setHTMLUnsafe',
      'parseHTMLUnsafe',
      'srcdoc',
      'srcDoc',
    ],
  }),
  {
    name: 'no-code-out-of-data',
    row: 19,
    source: 'ASVS 5.0 1.3.2',
    why: 'what a file or a person brought must never be run',
    judge: (source) => [
      ...source.mentions('eval').map((node) => found(source, node, 'eval stands here')),
      ...source
        .mentions('Function')
        .filter((node) => isMade(source, node))
        .map((node) => found(source, node, 'a function is made of a string')),
      ...source.all('CallExpression').flatMap((call) => judgeCall(source, call)),
      ...source
        .all('Literal', 'TemplateElement')
        .filter((node) => /^\s*(javascript|vbscript):/i.test(stringIn(node) ?? ''))
        .map((node) => found(source, node, 'an address that runs')),
      ...source
        .all('Literal')
        .filter((node) => /^(node:)?vm$/.test(String(node.value)) && source.parent(node)?.type === 'ImportDeclaration')
        .map((node) => found(source, node, 'node:vm is imported')),
    ],
  },
]

function isMade(source: Source, node: Syntax): boolean {
  const parent = source.parent(node)
  return (parent?.type === 'NewExpression' || parent?.type === 'CallExpression') && parent.callee === node
}

function judgeCall(source: Source, call: Syntax) {
  const callee = source.written(call.callee as Syntax)
  const [first] = call.arguments as readonly Syntax[]
  if (/^document\.write(ln)?$/.test(callee)) return [found(source, call, `${callee} stands here`)]
  const timed = /(^|\.)set(Timeout|Interval)$/.test(callee) && first !== undefined
  const isText = timed && (stringIn(first) !== null || first.type === 'TemplateLiteral')
  return isText ? [found(source, call, `${callee} is given a string`)] : []
}
