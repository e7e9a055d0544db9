import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { placeTrouble } from '../../../src-shared/contract/place-trouble.ts'
import { updateFaults } from '../../../src-shared/contract/update-faults.ts'

/**
 * What the log keeps of a fault: its class, its code, the message only where it is one of those below, and its frames
 * within the program. Anything else may be somebody's: a name, an address, a folder, and is not masked but left out.
 * A text is read as a fault that was written down elsewhere, so that what comes from here says the same again.
 */
export function withoutPersonalData(fault: unknown, depth = 0): string {
  if (typeof fault === 'string') return fault.split(because).slice(0, deepest).map(readAgain).join(because)
  if (!(fault instanceof Error)) return `thrown: ${fault === null ? 'null' : typeof fault}`
  const said = [headOf(fault), ...framesIn((fault.stack ?? '').replace(fault.message, ''))].join('\n')
  const inner = depth < deepest ? within(fault) : []
  return [said, ...inner.map((each) => withoutPersonalData(each, depth + 1))].join(because)
}

/** A place in the program, or the screen that failed: its path with the ids in it, and nothing that was searched for. */
export function placeWithoutPersonalData(where: string): string {
  if (/^[a-z]+(,? [a-z]+)*$/.test(where)) return where
  const segments = where.replace(/[?#].*/s, '').split('/')
  return segments.map((segment) => (/^([a-z-]*|\d{4})$/.test(segment) || id.test(segment) ? segment : '…')).join('/')
}

const because = '\nbecause of '
const deepest = 5
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const className = /^[A-Z][A-Za-z]*(?<=Error|Fault|Exception)$/

/** Messages that hold a word of the program at most: a property, a column, a reason of ours. */
const safe: readonly RegExp[] = [
  /^Minified React error #\d+(?=;)/,
  /^(UNIQUE|NOT NULL|CHECK|FOREIGN KEY) constraint failed(: [a-z_]+(\.[a-z_]+)?(, [a-z_]+\.[a-z_]+)*)?$/,
  /^(database is locked|database or disk is full|database disk image is malformed|disk I\/O error)$/,
  /^(file is not a database|attempt to write a readonly database|unable to open database file|too many SQL variables)$/,
  new RegExp(`^release refused: (${updateFaults.join('|')})$`),
  /^((GPU|Utility|Zygote|Unknown) )?gone: (crashed|oom|killed|abnormal-exit|launch-failed|integrity-failure) -?\d+$/,
]
/** What V8 says of a slip in the program. */
const slips: readonly RegExp[] = [
  /^Cannot (read|set) properties of (undefined|null) \((reading|setting) '[a-z_$][\w$]*'\)$/,
  // Of what it says so, the frame tells more: a name that stands there is left out.
  /(?<=^[\w$.()]+ )is not (a function|a constructor|defined|iterable)\b/,
  /^Cannot access '[a-z_$][\w$]*' before initialization$/,
  /^(Maximum call stack size exceeded|Invalid (array length|time value|string length)|Assignment to constant variable\.)$/,
  /^(Unexpected end of JSON input|Cannot convert undefined or null to object|Converting circular structure to JSON)$/,
]

function head(name: string, codes: readonly string[], message: string): string {
  const line = firstLine(message)
  const known = /^(Type|Reference|Range|Syntax)Error$/.test(name) ? slips : safe
  const said = known.map((pattern) => pattern.exec(line)?.[0]).find((found) => found !== undefined)
  const code = codes.find(isCode)
  return `${name}${code === undefined ? '' : ` [${code}]`}${said === undefined ? '' : `: ${said}`}`
}

/** None of what may stay is longer, and no pattern is tried on a whole file that stands in a message. */
const longest = 500

function firstLine(text: string): string {
  return text.slice(0, longest).split('\n')[0] ?? ''
}

function headOf(fault: Error): string {
  const { name, message } = fault
  const code = 'code' in fault ? fault.code : null
  return head(className.test(name) && name !== 'Error' ? name : fault.constructor.name, [String(code)], message)
}

/** The system's, Node's, SQLite's or a refusal's, SQLSTATE, or a word of ours for what a place cannot do. */
function isCode(code: string): boolean {
  const isOwn = placeTrouble.safeParse(code).success
  return (
    isOwn || Object.hasOwn(constants.errno, code) || /^[A-Z]+(_[A-Z\d]+)+$|^(?=.*\d)[A-Z\d]{5}$|^ENOTFOUND$/.test(code)
  )
}

/** Begins with `TypeError [CODE]: message`, as Node and this file write it, or is a message alone. */
function readAgain(text: string): string {
  const line = firstLine(text)
  const [, name = '', code = '', message = ''] = /^(\w+)(?: \[(\w+)\])?(?:: (.*))?$/.exec(line) ?? []
  const errno = /^E[A-Z\d]+(?=: )/.exec(message)?.[0] ?? ''
  const said = className.test(name) ? head(name, [code, errno], message) : head('said', [], line)
  return [said, ...framesIn(text)].join('\n')
}

function within(fault: Error): unknown[] {
  const several = fault instanceof AggregateError ? fault.errors.slice(0, deepest) : []
  return fault.cause === undefined ? several : [fault.cause, ...several]
}

const root = import.meta.url.replace(/^(.*\/)(?:out|src-main)\/.*$/, '$1')
const roots = [root, fileURLToPath(root), 'meibo://app/']

/** Each `    at name (file:line:column)`, the file as it is called below the program; none that lies elsewhere. */
function framesIn(stack: string): string[] {
  const short = stack.split('\n').filter(({ length }) => length < longest)
  return short.flatMap((line) => {
    const [, name = '', there = ''] = /^ +at (?:(.+?) \()?(.+:\d+:\d+)\)?$/.exec(line) ?? []
    const file = belowProgram(there.replaceAll('\\', '/'))
    if (!/^[\w./@+:-]+$/.test(file)) return []
    const isName = /^(async )?(new )?[\w$#.<>]+( \[as [\w$]+\])?$/.test(name)
    return [isName ? `    at ${name} (${file})` : `    at ${file}`]
  })
}

function belowProgram(there: string): string {
  if (/^(out|src-[a-z]+|node_modules|assets|tests)\/|^node:/.test(there)) return there
  const above = roots.map((each) => each.replaceAll('\\', '/')).find((each) => there.startsWith(each))
  return above === undefined ? (/^http:\/\/127\.0\.0\.1:\d+\/(.*)/.exec(there)?.[1] ?? '') : there.slice(above.length)
}
