import { type MemberFields, presentStatuses } from '../../../../src-shared/contract/members.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'

type Fields = Partial<MemberFields>

const earliest = '1850-01-01'
const latest = '2200-12-31'
const control = /\p{Cc}/u

/** What follows from the fields said: who leaves has a last day, and who has one that is past is no member any more. */
export function settledFields(before: MemberFields, said: Fields, today: PlainDate): Fields {
  const after = { ...before, ...said }
  const isPresent = (presentStatuses as readonly string[]).includes(after.status)
  if (said.status !== undefined && said.status !== before.status && said.leftOn === undefined) {
    if (!isPresent && before.leftOn === null) return { ...said, leftOn: today }
    if (isPresent && before.leftOn !== null && before.leftOn <= today) return { ...said, leftOn: null, leaveReason: '' }
  }
  if (calledOffDay(before, said, today) !== null) return { leaveReason: '', ...said }
  const leaves = said.leftOn != null && said.leftOn !== before.leftOn && said.leftOn <= today
  return leaves && isPresent && said.status === undefined ? { ...said, status: 'left', statusId: null } : said
}

/** The first day out of the club, where what is said lets a member leave. */
export function leavingDay(before: MemberFields, said: Fields): PlainDate | null {
  const wasPresent = (presentStatuses as readonly string[]).includes(before.status)
  const { leftOn, status } = { ...before, ...said }
  const leaves = leftOn !== before.leftOn || status !== before.status
  return wasPresent && leaves ? leftOn : null
}

/** The day of a leave that was planned and is called off by what is said. */
export function calledOffDay(before: MemberFields, said: Fields, today: PlainDate): PlainDate | null {
  const { leftOn, status } = { ...before, ...said }
  const isPresent = (presentStatuses as readonly string[]).includes(status)
  const wasPlanned = before.leftOn !== null && before.leftOn > today
  return leftOn === null && isPresent && wasPlanned ? before.leftOn : null
}

/** Why a person cannot be written so: the fault and the field it lies in; null where nothing is wrong. */
export function faultOf(before: MemberFields, said: Fields): { field: keyof MemberFields; code: string } | null {
  const after = { ...before, ...said }
  if (memberName(after).trim() === '') return { field: 'familyName', code: 'name-missing' }
  if (isReversed(after) && !isReversed(before)) {
    return { field: said.leftOn === undefined ? 'joinedOn' : 'leftOn', code: 'dates-reversed' }
  }
  for (const [field, value] of Object.entries(said)) {
    const name = field as keyof MemberFields
    if (dates.has(field) && typeof value === 'string' && (value < earliest || value > latest)) {
      return { field: name, code: 'date-absurd' }
    }
    if (field !== 'note' && typeof value === 'string' && control.test(value))
      return { field: name, code: 'control-character' }
  }
  return null
}

const dates: ReadonlySet<string> = new Set(['birthDate', 'joinedOn', 'leftOn', 'expiresOn'])

function isReversed({ joinedOn, leftOn }: Pick<MemberFields, 'joinedOn' | 'leftOn'>): boolean {
  return joinedOn !== null && leftOn !== null && leftOn < joinedOn
}
