import { type MeetingId, type PersonId, personId } from '../../../src-shared/contract/values.ts'
import { meetingPart, readVoterCode } from '../../../src-shared/domain/voter-code.ts'
import { api } from '../../api.ts'
import { rankCandidates } from '../../ui/candidates.ts'
import type { Desk } from './desk.ts'

/** Somebody who may be standing at the desk. */
export interface Comer {
  readonly id: PersonId
  readonly memberNumber: string
  readonly name: string
  readonly kana: string
  readonly guest: boolean
}

export interface Found {
  /** It can only be this person: a code that was scanned, a whole number, or the only one of that name. */
  readonly sure: Comer | null
  readonly candidates: readonly Comer[]
  /** There are more than are shown. */
  readonly more: boolean
}

const MOST = 30
const onlyOne = (comer: Comer): Found => ({ sure: comer, candidates: [comer], more: false })

/** Who is meant by what was scanned or typed. */
export async function findComers(desk: Pick<Desk, 'eventId' | 'meetingId'>, typed: string): Promise<Found> {
  const text = typed.normalize('NFKC').trim()
  const voter = desk.meetingId === null ? null : await voterOf(desk.meetingId, text)
  if (voter !== null) return onlyOne(voter)
  const scanned = personId.safeParse(text)
  if (scanned.success) return onlyOne({ id: scanned.data, memberNumber: '', name: '', kana: '', guest: true })
  const guests = await registeredGuests(desk, text)
  const { rows, total } = await api.members.list({ search: text, show: 'present', limit: 100 })
  const members = rankCandidates(rows, text).map(({ id, memberNumber, name, kana }) => ({
    id,
    memberNumber,
    name,
    kana,
    guest: false,
  }))
  const candidates = [...members, ...guests]
  const numbered = members.filter(({ memberNumber }) => isNumber(memberNumber, text))
  const sure = numbered.length === 1 ? (numbered[0] ?? null) : candidates.length === 1 ? (candidates[0] ?? null) : null
  return { sure, candidates: candidates.slice(0, MOST), more: total + guests.length > MOST }
}

function isNumber(memberNumber: string, text: string): boolean {
  const bare = (number: string) => number.normalize('NFKC').toLowerCase().replace(/^0+/, '')
  return memberNumber !== '' && bare(memberNumber) === bare(text)
}

/** Who has registered under such a name and is no member. */
async function registeredGuests({ eventId }: Pick<Desk, 'eventId'>, search: string): Promise<Comer[]> {
  if (eventId === null) return []
  const { registrations } = await api.registrations.list({ eventId, search, limit: 1000 })
  return registrations
    .filter((one) => one.personKind === 'contact')
    .map(({ personId: id, name, kana }) => ({ id, memberNumber: '', name, kana, guest: true }))
}

async function voterOf(meetingId: MeetingId, text: string): Promise<Comer | null> {
  const code = readVoterCode(text)
  if (code === null || code.meeting !== meetingPart(meetingId)) return null
  for (let offset = 0; ; offset += 1000) {
    const { total, voters } = await api.meetings.voters({ meetingId, offset, limit: 1000 })
    const found = voters.find(({ serial }) => serial === code.serial)
    if (found) return { id: found.memberId, memberNumber: found.memberNumber, name: found.name, kana: '', guest: false }
    if (offset + voters.length >= total || voters.length === 0) return null
  }
}
