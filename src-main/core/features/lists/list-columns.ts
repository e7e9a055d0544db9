import type { LayoutBody } from '../../../../src-shared/contract/layouts.ts'
import { layoutBody } from '../../../../src-shared/contract/layouts.ts'
import {
  type ColumnKind,
  customColumnField,
  groupColumnKind,
  isMemberColumn,
  memberColumns,
} from '../../../../src-shared/domain/member-columns.ts'
import { shownColumns, standardColumns } from '../../../../src-shared/domain/standard-list.ts'
import { columnName } from '../../../../src-shared/texts/column-name.ts'
import { listPrintTexts } from '../../../../src-shared/texts/list-print.ts'
import type { ListRequest } from './list-host.ts'
import type { ListSpeaker } from './list-speaker.ts'

/** The names of the others of a household, beside its head. */
export const OTHERS = 'householdOthers'

export interface ListColumn {
  readonly key: string
  readonly header: string
  readonly kind: ColumnKind
}

/** The layout asked for, or the usual one; a field of a delicate kind is in it only where it was named for the office. */
export function layoutOf({ layout, audience }: Omit<ListRequest, 'who'>, speaker: ListSpeaker): LayoutBody {
  const body = layout ?? layoutBody.parse({ columns: standardColumns })
  const shown = body.columns.filter(
    (key) => isKnown(key, speaker) && (audience === 'office' || !isSensitive(key, speaker)),
  )
  return { ...body, columns: [...shownColumns(shown)] }
}

export function listColumns({ columns, perHousehold }: LayoutBody, speaker: ListSpeaker): ListColumn[] {
  const asked = columns.map((key) => ({
    key,
    header: columnName(key, speaker.texts, speaker.customFields),
    kind: kindOf(key, speaker),
  }))
  if (!perHousehold) return asked
  const others: ListColumn = { key: OTHERS, header: listPrintTexts[speaker.locale].others, kind: 'list' }
  const name = asked.findLastIndex(({ key }) => key === 'name' || key === 'kana' || key === 'fullName')
  return asked.toSpliced(name + 1, 0, others)
}

export function isSensitive(key: string, { customFields }: ListSpeaker): boolean {
  const field = customColumnField(key)
  return field !== null && customFields.some(({ id, sensitive }) => id === field && sensitive)
}

function isKnown(key: string, { customFields }: ListSpeaker): boolean {
  const field = customColumnField(key)
  return isMemberColumn(key) || groupColumnKind(key) !== null || customFields.some(({ id }) => id === field)
}

function kindOf(key: string, { customFields }: ListSpeaker): ColumnKind {
  if (isMemberColumn(key)) return memberColumns[key]
  if (groupColumnKind(key) !== null) return 'list'
  const field = customFields.find(({ id }) => id === customColumnField(key))
  return kinds[field?.kind ?? 'text']
}

const kinds = {
  text: 'text',
  longText: 'text',
  number: 'number',
  date: 'date',
  choice: 'choice',
  choices: 'list',
  yesNo: 'yesNo',
} as const
