import { ORPCError } from '@orpc/client'
import type { CliWords } from '../../src-shared/texts/cli.ts'

/** What a schema found wrong, as far as a sentence needs it; it may have come over a wire. */
interface Issue {
  readonly code?: string
  readonly path?: readonly (string | number)[]
  readonly expected?: string
  readonly format?: string
  readonly origin?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly values?: readonly unknown[]
  /** Of a choice between several forms: what each of them found wrong. */
  readonly errors?: readonly (readonly Issue[])[]
}

/** A sentence for each field that is not as the contract wants it, or null where that is not what went wrong. */
export function describeBadInput(error: unknown, { badInput }: CliWords): string | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  const issues: readonly Issue[] = error.data?.issues ?? []
  if (issues.length === 0) return null
  const sentences = issues.map((issue) => {
    const where = (issue.path ?? []).join('.')
    return where === '' ? badInput.whole(wanted(issue, badInput)) : badInput.field(where, wanted(issue, badInput))
  })
  return [...new Set(sentences)].join('\n')
}

function wanted(issue: Issue, words: CliWords['badInput']): string {
  const { code, expected = '', format = '', values = [], errors = [] } = issue
  const [form] = errors[0] ?? []
  // The forms of one field are all of one kind: an id of a member or of a contact.
  if (code === 'invalid_union' && form !== undefined) return wanted(form, words)
  const kinds: Readonly<Record<string, string>> = words.kinds
  if (code === 'invalid_value') return words.oneOf(values.map((value) => JSON.stringify(value)))
  if (code === 'too_small' || code === 'too_big') return limit(issue, words)
  const kind = code === 'invalid_format' ? format : expected
  return kinds[kind] ?? words.otherwise
}

function limit({ origin = '', minimum, maximum }: Issue, { least, most }: CliWords['badInput']): string {
  const of = origin === 'string' || origin === 'array' ? origin : 'number'
  if (minimum !== undefined) return least[of](minimum)
  return most[of](maximum ?? 0)
}
