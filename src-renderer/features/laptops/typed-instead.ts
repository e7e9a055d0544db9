import type { CustomField } from '../../../src-shared/contract/custom-fields.ts'
import type { Conflict } from '../../../src-shared/contract/sync.ts'
import { type EditKind, editKindOf } from '../../../src-shared/domain/editable-columns.ts'

/** How a field is typed: a line, a longer text, or a date. */
export type Typing = 'line' | 'text' | 'date'

const typings: Readonly<Partial<Record<EditKind, Typing>>> = {
  text: 'line',
  number: 'line',
  longText: 'text',
  date: 'date',
}

/** How something else can be typed in place of what was written; null where a field is not typed but chosen. */
export function typingOf(field: string, customFields: readonly Pick<CustomField, 'id' | 'kind'>[]): Typing | null {
  const kind = editKindOf(field, customFields)
  return kind === null ? null : (typings[kind] ?? null)
}

/** Both texts below one another, each once, the earlier first. */
export function bothTexts(conflict: Pick<Conflict, 'values'>, field: string): string {
  const texts = conflict.values.map(({ fields }) => {
    const value = fields.find((one) => one.field === field)?.value
    return typeof value === 'string' ? value.trim() : ''
  })
  return [...new Set(texts)].filter((text) => text !== '').join('\n')
}
