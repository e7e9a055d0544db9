import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import type { GroupId, TagId } from '../../../../src-shared/contract/values.ts'
import { namesIn } from '../../../../src-shared/domain/editable-columns.ts'
import { customColumnField, groupColumnKind, isMemberColumn } from '../../../../src-shared/domain/member-columns.ts'
import { composeFields } from '../../../../src-shared/domain/roster-import/compose-member.ts'
import { newDraft } from '../../../../src-shared/domain/roster-import/member-draft.ts'
import { parseEmail } from '../../../../src-shared/domain/roster-import/parse-email.ts'
import { parsePhone } from '../../../../src-shared/domain/roster-import/parse-phone.ts'
import { parseStatus } from '../../../../src-shared/domain/roster-import/parse-status.ts'
import { readCellOf } from '../../../../src-shared/domain/roster-import/read-cell.ts'
import type { ClubWords } from './club-words.ts'
import { importedColumns } from './column-fields.ts'
import { readOwnValue } from './read-own-value.ts'

export interface CellProblem {
  readonly column: string
  readonly raw: string
  readonly code: string
}

/** What the cells of one person say. */
export interface ReadCells {
  readonly fields: Partial<MemberFields>
  /** The tags a cell names: these and no others. */
  readonly tags: readonly TagId[] | null
  /** By the kind of group, null for all kinds: in these and no others. */
  readonly groups: readonly { readonly kind: string | null; readonly ids: readonly GroupId[] }[]
  readonly problems: readonly CellProblem[]
}

interface Reading {
  readonly fields: Record<string, unknown>
  readonly custom: Record<string, unknown>
  readonly groups: { kind: string | null; ids: readonly GroupId[] }[]
  readonly problems: CellProblem[]
  tags: readonly TagId[] | null
}

/** Reads cells as typed or pasted, by the importer's rules; `country` is where the person lives. An empty cell empties. */
export function readCells(cells: Readonly<Record<string, string>>, country: string, words: ClubWords): ReadCells {
  const reading: Reading = { fields: {}, custom: {}, groups: [], problems: [], tags: null }
  readImported(cells, country, reading)
  for (const [column, raw] of Object.entries(cells)) {
    if (isMemberColumn(column) && importedColumns[column] !== undefined) continue
    const code = readOther(column, raw, words, reading)
    if (code !== null) reading.problems.push({ column, raw, code })
  }
  const { custom, fields, ...rest } = reading
  const own = Object.keys(custom).length === 0 ? {} : { custom }
  return { ...rest, fields: { ...fields, ...own } as Partial<MemberFields> }
}

function readImported(cells: Readonly<Record<string, string>>, country: string, reading: Reading): void {
  const columns = Object.keys(cells).filter((key) => isMemberColumn(key) && importedColumns[key] !== undefined)
  if (columns.length === 0) return
  const planned = columns.flatMap((header, index) => {
    const column = isMemberColumn(header) ? importedColumns[header] : undefined
    return column === undefined ? [] : [{ index, header, target: column.target, empty: column.empty }]
  })
  const draft = newDraft()
  // The country decides how codes and addresses are read.
  if (country !== '' && !columns.includes('country')) draft.member.country = country
  const row = columns.map((column) => cells[column] ?? '')
  const inTurn = planned.toSorted((a, b) => Number(b.target === 'country') - Number(a.target === 'country'))
  for (const column of inTurn) readCellOf(column, planned, { date1904: false })?.(row, draft)

  const faulty = new Set(draft.faults.map(({ columnIndex }) => columnIndex))
  for (const { columnIndex, code, raw } of draft.faults) {
    reading.problems.push({ column: columns[columnIndex] ?? '', raw, code })
  }
  Object.assign(reading.fields, ...planned.map(({ empty }) => empty), composeFields(draft))
  const unread = planned.filter(({ index }) => faulty.has(index)).flatMap(({ empty }) => Object.keys(empty))
  for (const field of unread) delete reading.fields[field]
  if (!columns.includes('country')) delete reading.fields.country
}

function readOther(column: string, raw: string, words: ClubWords, reading: Reading): string | null {
  const field = customColumnField(column)
  if (field !== null) return readOwn(field, raw, words, reading)
  const kind = groupColumnKind(column)
  if (kind !== null || column === 'groups') return readGroups(kind, raw, words, reading)
  switch (column) {
    case 'memberType':
      return put(
        reading,
        raw,
        () => ({ memberTypeId: null }),
        (name) => {
          const memberTypeId = words.type(name)
          return memberTypeId === undefined ? 'type-unknown' : { memberTypeId }
        },
      )
    case 'household':
      return put(
        reading,
        raw,
        () => ({ householdId: null }),
        (name) => {
          const householdId = words.household(name)
          return householdId === undefined ? 'household-unknown' : { householdId }
        },
      )
    case 'status':
      return put(
        reading,
        raw,
        () => 'needs-value',
        (name) => readStatus(name, words),
      )
    case 'otherPhones':
      return put(
        reading,
        raw,
        () => ({ otherPhones: [] }),
        (typed) => {
          const read = parsePhone(namesIn(typed).join('、'))
          return 'value' in read ? { otherPhones: read.value.numbers.map(({ number }) => number) } : read.fault.code
        },
      )
    case 'otherEmails':
      return put(
        reading,
        raw,
        () => ({ otherEmails: [] }),
        (typed) => {
          const read = parseEmail(typed)
          return 'value' in read ? { otherEmails: [...read.value] } : read.fault.code
        },
      )
    case 'tags':
      return readTags(raw, words, reading)
    default:
      return 'not-editable'
  }
}

type Said = Partial<MemberFields> | string

function put(reading: Reading, raw: string, whenEmpty: () => Said, read: (typed: string) => Said): string | null {
  const typed = raw.trim()
  const said = typed === '' ? whenEmpty() : read(typed)
  if (typeof said === 'string') return said
  Object.assign(reading.fields, said)
  return null
}

function readStatus(name: string, words: ClubWords): Said {
  const known = words.status(name)
  if (known !== undefined) return known
  const read = parseStatus(name)
  return 'value' in read ? { status: read.value, statusId: null } : read.fault.code
}

function readOwn(id: string, raw: string, words: ClubWords, reading: Reading): string | null {
  const field = words.fields.get(id)
  if (field === undefined) return 'not-editable'
  const read = readOwnValue(field, raw)
  if ('code' in read) return read.code
  reading.custom[id] = read.value
  return null
}

function readTags(raw: string, words: ClubWords, reading: Reading): string | null {
  const ids = namesIn(raw).map((name) => words.tag(name))
  if (ids.some((id) => id === undefined)) return 'tag-unknown'
  reading.tags = ids.filter((id) => id !== undefined)
  return null
}

function readGroups(kind: string | null, raw: string, words: ClubWords, reading: Reading): string | null {
  const ids = namesIn(raw).map((name) => words.group(name, kind))
  if (ids.some((id) => id === undefined)) return 'group-unknown'
  reading.groups.push({ kind, ids: ids.filter((id) => id !== undefined) })
  return null
}
