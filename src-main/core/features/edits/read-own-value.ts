import type { CustomField } from '../../../../src-shared/contract/custom-fields.ts'
import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import type { CustomFieldId } from '../../../../src-shared/contract/values.ts'
import { namesIn } from '../../../../src-shared/domain/editable-columns.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { parseDate } from '../../../../src-shared/domain/roster-import/parse-date.ts'

type Value = MemberFields['custom'][CustomFieldId]
export type OwnValue = { readonly value: Value } | { readonly code: string }

/** Text as the value of a field of the club's own, or why it is none. Empty text empties the field. */
export function readOwnValue(
  { kind, choices, required }: Pick<CustomField, 'kind' | 'choices' | 'required'>,
  text: string,
): OwnValue {
  const typed = text.trim()
  if (typed === '') return required ? { code: 'needs-value' } : { value: null }
  switch (kind) {
    case 'number': {
      const value = Number(typed.normalize('NFKC').replaceAll(',', ''))
      return Number.isFinite(value) ? { value } : { code: 'number-not-understood' }
    }
    case 'date': {
      const read = parseDate(typed, { date1904: false })
      return 'value' in read ? { value: read.value } : { code: read.fault.code }
    }
    case 'yesNo':
      return yesOrNo(typed)
    case 'choice':
      return chosen(choices, [typed], ([one]) => one ?? null)
    case 'choices':
      return chosen(choices, namesIn(typed), (all) => all)
    default:
      return { value: text }
  }
}

const yes = /^(?:はい|有|有り|あり|○|〇|◯|✓|レ|yes|y|true|1)$/i
const no = /^(?:いいえ|無|無し|なし|×|✕|－|-|no|n|false|0)$/i

function yesOrNo(typed: string): OwnValue {
  const plain = typed.normalize('NFKC')
  if (yes.test(typed) || yes.test(plain)) return { value: true }
  return no.test(typed) || no.test(plain) ? { value: false } : { code: 'yes-no-not-understood' }
}

function chosen(choices: readonly string[], typed: readonly string[], value: (found: string[]) => Value): OwnValue {
  const found = typed.map((one) => choices.find((choice) => foldText(choice) === foldText(one)))
  return found.every((one) => one !== undefined) ? { value: value(found) } : { code: 'choice-unknown' }
}
