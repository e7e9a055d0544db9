import type { CustomField } from '../../../src-shared/contract/custom-fields.ts'
import type { Conflict } from '../../../src-shared/contract/sync.ts'
import { customColumnField } from '../../../src-shared/domain/member-columns.ts'

/** How a field is typed: a line, a longer text, or a date. */
export type Typing = 'line' | 'text' | 'date'

const lines = new Set([
  ...['memberNumber', 'familyName', 'givenName', 'familyNameKana', 'givenNameKana', 'fullName', 'romanName'],
  ...[
    'formerName',
    'postalCode',
    'prefecture',
    'city',
    'street',
    'building',
    'phone',
    'mobile',
    'email',
    'leaveReason',
  ],
])
const dates = new Set(['birthDate', 'joinedOn', 'leftOn', 'expiresOn'])

/** How something else can be typed in place of what was written; null where a field is not typed but chosen. */
export function typingOf(field: string, customFields: readonly Pick<CustomField, 'id' | 'kind'>[]): Typing | null {
  if (field === 'note') return 'text'
  if (lines.has(field)) return 'line'
  if (dates.has(field)) return 'date'
  const kind = customFields.find(({ id }) => id === customColumnField(field))?.kind
  if (kind === 'longText') return 'text'
  if (kind === 'text' || kind === 'number') return 'line'
  return kind === 'date' ? 'date' : null
}

/** Both texts below one another, each once, the earlier first. */
export function bothTexts(conflict: Pick<Conflict, 'values'>, field: string): string {
  const texts = conflict.values.map(({ fields }) => {
    const value = fields.find((one) => one.field === field)?.value
    return typeof value === 'string' ? value.trim() : ''
  })
  return [...new Set(texts)].filter((text) => text !== '').join('\n')
}
