import type { Status } from '../../contract/members.ts'
import { foldText } from '../fold.ts'
import { toKatakana } from '../katakana.ts'
import { isNameTooLong, nameParts } from '../longest-name.ts'
import { cellLines, cellText, isBlank } from './cell-text.ts'
import { isDuesTarget } from './dues/dues-target.ts'
import { parseDues } from './dues/parse-dues.ts'
import type { FixedTarget, ImportTarget } from './import-target.ts'
import type { MemberDraft } from './member-draft.ts'
import { nameWithKana } from './name-with-kana.ts'
import { namesInCell } from './names-in-cell.ts'
import { parseCountry } from './parse-country.ts'
import { parseDate } from './parse-date.ts'
import { parseEmail } from './parse-email.ts'
import { parseGender } from './parse-gender.ts'
import { type Phones, parsePhone } from './parse-phone.ts'
import { parsePostalCode } from './parse-postal-code.ts'
import { parseStatus } from './parse-status.ts'
import { type FaultCode, type Parsed, parsed } from './parsed.ts'
import { privateUse } from './private-use.ts'
import { isRelationTarget, type RelationTarget } from './relation-target.ts'
import { remembered } from './remembered.ts'
import { saysNothing } from './says-nothing.ts'
import type { PlannedColumn } from './skip-reason.ts'
import type { Cell, Row } from './table.ts'

export type ReadCell = (row: Row, draft: MemberDraft) => void
/**
 * `statuses`: the club's own names for its states, folded, and what each stands for. `isNamed`: the club has a group of
 * that kind, an office or a tag of that name.
 */
export type ReadOptions = {
  readonly date1904: boolean
  readonly isNamed?: (target: RelationTarget, name: string) => boolean
  readonly statuses?: ReadonlyMap<string, { readonly name: string; readonly standsFor: Status }>
}
type Take = (cell: Cell, draft: MemberDraft) => void
type DateField = 'birthDate' | 'joinedOn' | 'leftOn' | 'expiresOn'
type TextField = Exclude<
  ImportTarget & keyof MemberDraft['member'],
  DateField | 'tags' | 'gender' | 'status' | 'country' | 'postalCode'
>

const longestLine = 500
const longestCell = 20_000
const longestNoteLine = 2000
const sameAsAbove = /^(?:〃|″|"|々|仝|同上|上に同じ)$/

/** How the cells of a column are read into the draft of a member; null for a column that is left out. */
export function readCellOf(
  column: PlannedColumn,
  columns: readonly PlannedColumn[],
  options: ReadOptions,
): ReadCell | null {
  const take = takeOf(column, columns, options)
  if (take === null) return null
  return (row, draft) => {
    const cell = row[column.index]
    if (cell === undefined || isBlank(cell)) return
    if (typeof cell === 'object' && cell !== null && 'error' in cell)
      fault(draft, column, 'spreadsheet-error', cell.error)
    else if (typeof cell === 'string' && cell.length > longestCell) draft.faults.push(tooLong(column, cell))
    else take(cell, draft)
  }
}

function takeOf(column: PlannedColumn, columns: readonly PlannedColumn[], options: ReadOptions): Take | null {
  const { target } = column
  if (target.startsWith('custom:')) return takeCustom(column, target.slice('custom:'.length))
  if (isDuesTarget(target)) return takeDues(column, options)
  if (isRelationTarget(target)) return takeNames(column, target, options)
  switch (target as FixedTarget) {
    case 'ignore':
      return null
    case 'memo':
      return takeMemo(column, columns)
    case 'name':
      return takeName(column)
    case 'nameKana':
      return takeLine(column, (text, draft) => {
        draft.nameKana = text
      })
    case 'address':
      return takeAddress(column)
    case 'household':
      return takeLine(column, (text, draft) => {
        draft.household = text
      })
    case 'memberId':
      return takeMemberId
    case 'familyNameKana':
    case 'givenNameKana':
      return takeLine(column, (text, draft) => {
        draft.member[target as 'familyNameKana'] = toKatakana(text)
      })
    case 'phone':
    case 'mobile':
    case 'phoneAny':
      return takePhone(column)
    case 'email':
      return takeParsed(column, parseEmail, (emails, draft) => draft.emails.push(...emails))
    case 'birthDate':
    case 'joinedOn':
    case 'leftOn':
    case 'expiresOn':
      return takeDate(column, target as DateField, options)
    case 'gender':
      return takeParsed(column, remembered(parseGender), (gender, draft) => {
        draft.member.gender = gender
      })
    case 'status':
      return takeParsed(column, remembered(statusReader(options)), (said, draft) => {
        Object.assign(draft.member, said)
      })
    case 'country':
      return takeParsed(column, remembered(parseCountry), (country, draft) => {
        if (country !== '') draft.member.country = country
      })
    case 'postalCode':
      return takePostalCode(column)
    default:
      return takeLine(column, (text, draft) => {
        draft.member[target as TextField & 'familyName'] = text
      })
  }
}

/** By the club's own names for its states first: what the program takes for one may be another's. */
function statusReader({
  statuses,
}: ReadOptions): (cell: Cell) => Parsed<Pick<MemberDraft['member'], 'status' | 'statusName'>> {
  return (cell) => {
    const own = statuses?.get(foldText(cellText(cell)))
    if (own !== undefined) return parsed({ status: own.standsFor, statusName: own.name })
    const found = parseStatus(cell)
    return 'fault' in found ? found : parsed({ status: found.value })
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An id that is none was made by hand: then the row is known by its other cells. */
function takeMemberId(cell: Cell, draft: MemberDraft): void {
  const text = cellText(cell).toLowerCase()
  if (uuid.test(text)) draft.memberId = text
}

function takeDues(column: PlannedColumn, options: ReadOptions): Take {
  const parse = remembered((cell) => parseDues(cell, options))
  return takeParsed(column, parse, (mark, draft) => {
    draft.dues.push({ columnIndex: column.index, mark })
  })
}

function takeCustom(column: PlannedColumn, field: string): Take {
  return (cell, draft) => {
    draft.custom.push([field, writable(draft, column, cellLines(cell))])
  }
}

function takeNames(column: PlannedColumn, target: RelationTarget, { isNamed }: ReadOptions): Take {
  const isKnown = (name: string) => isNamed?.(target, name) ?? false
  return (cell, draft) => {
    const text = cellLines(cell)
    if (text.length > longestLine) fault(draft, column, 'too-long', text)
    else if (text.length <= 4 && sameAsAbove.test(text)) fault(draft, column, 'same-as-above', text)
    else {
      const names = namesInCell(writable(draft, column, text), isKnown)
      if (names.length > 0) draft.relations.push([target, names])
    }
  }
}

// 青木 一郎（アオキ イチロウ）, or the reading on a line of its own.
function takeName(column: PlannedColumn): Take {
  const whole = takeLine(column, (text, draft) => {
    draft.name = text
  })
  return (cell, draft) => {
    const both = typeof cell === 'string' && cell.length <= longestLine ? nameWithKana(cellLines(cell)) : null
    whole(both?.name ?? cell, draft)
    if (both === null || draft.nameKana !== '') return
    if (isNameTooLong(both.kana, 2)) fault(draft, column, 'name-too-long', both.kana)
    else draft.nameKana = both.kana
  }
}

// A line break in an address parts it as two columns would.
function takeAddress(column: PlannedColumn): Take {
  const line = takeLine(column, (text, draft) => {
    if (text.length <= 4 && saysNothing(text)) return
    draft.addresses.push(text)
    if (draft.addressColumn < 0) draft.addressColumn = column.index
  })
  return (cell, draft) => {
    if (typeof cell !== 'string' || !cell.includes('\n') || cell.length > longestLine) return line(cell, draft)
    for (const part of cellLines(cell).split('\n')) if (!isBlank(part)) line(part, draft)
  }
}

/** Characters of somebody's own font mean nothing elsewhere: 〓 stands for them, and their codes are kept. */
function writable(draft: MemberDraft, column: PlannedColumn, text: string): string {
  const found = privateUse(text)
  if (found === null) return text
  draft.faults.push({ columnIndex: column.index, code: 'private-use', raw: found.codes })
  noteLine(draft, column, `${found.shown} (${found.codes})`)
  return found.shown
}

function takeMemo(column: PlannedColumn, columns: readonly PlannedColumn[]): Take {
  const several = columns.filter(({ target }) => target === 'memo').length > 1
  return (cell, draft) => {
    const text = writable(draft, column, cellLines(cell))
    draft.memos.push(several ? `${column.header}: ${text}` : text)
  }
}

function takeLine(column: PlannedColumn, put: (text: string, draft: MemberDraft) => void): Take {
  const parts = nameParts.get(column.target)
  return (cell, draft) => {
    const text = cellText(cell)
    if (text.length > longestLine) fault(draft, column, 'too-long', text)
    else if (parts !== undefined && isNameTooLong(text, parts)) fault(draft, column, 'name-too-long', text)
    else if (text.length <= 4 && sameAsAbove.test(text)) fault(draft, column, 'same-as-above', text)
    else put(writable(draft, column, text), draft)
  }
}

function takeParsed<T>(
  column: PlannedColumn,
  parse: (cell: Cell) => Parsed<T>,
  put: (value: T, draft: MemberDraft, cell: Cell) => void,
): Take {
  return (cell, draft) => {
    if (typeof cell === 'string' && cell.length > longestLine) return fault(draft, column, 'too-long', cellText(cell))
    const answer = parse(cell)
    if ('fault' in answer) refuse(draft, column, answer.fault.code, answer.fault.raw)
    else {
      put(answer.value, draft, cell)
      if (answer.remark) draft.remarks.push({ columnIndex: column.index, code: answer.remark, raw: cellText(cell) })
    }
  }
}

function takeDate(column: PlannedColumn, field: DateField, options: ReadOptions): Take {
  const { dateOrder } = column
  const parse = remembered((cell) => parseDate(cell, dateOrder === undefined ? options : { ...options, dateOrder }))
  return takeParsed(column, parse, (date, draft) => {
    draft.member[field] = date
  })
}

function takePhone(column: PlannedColumn): Take {
  return takeParsed(column, parsePhone, (phones, draft, cell) => {
    placePhones(phones, column.target, draft)
    if (phones.words !== '') noteLine(draft, column, cellText(cell))
  })
}

// The first number of a phone or mobile column is what the column says; all others go by their digits.
function placePhones(phones: Phones, target: ImportTarget, draft: MemberDraft): void {
  for (const [i, { number, mobile }] of phones.numbers.entries()) {
    const asMobile = i === 0 && target !== 'phoneAny' ? target === 'mobile' : mobile
    const list = asMobile ? draft.mobiles : draft.phones
    list.push(number)
    if (i > 0) draft.furtherPhones.push(number)
  }
}

function takePostalCode(column: PlannedColumn): Take {
  const put = (code: string, draft: MemberDraft): void => {
    draft.member.postalCode = code
  }
  const inJapan = takeParsed(column, remembered(parsePostalCode), put)
  const abroad = takeLine(column, put)
  return (cell, draft) => (draft.member.country === undefined ? inJapan : abroad)(cell, draft)
}

function refuse(draft: MemberDraft, column: PlannedColumn, code: FaultCode, raw: string): void {
  if (raw.length <= 4 && saysNothing(raw)) return
  fault(draft, column, raw.length <= 4 && sameAsAbove.test(raw) ? 'same-as-above' : code, raw)
}

function fault(draft: MemberDraft, column: PlannedColumn, code: FaultCode, raw: string): void {
  draft.faults.push({ columnIndex: column.index, code, raw })
  noteLine(draft, column, raw)
}

// Too long even for the note.
function tooLong(column: PlannedColumn, cell: string): MemberDraft['faults'][number] {
  return { columnIndex: column.index, code: 'too-long', raw: `${cell.slice(0, longestNoteLine)}…` }
}

function noteLine(draft: MemberDraft, column: PlannedColumn, raw: string): void {
  const shown = raw.length > longestNoteLine ? `${raw.slice(0, longestNoteLine)}…` : raw
  draft.noteLines.push(`${column.header}: ${shown}`)
}
