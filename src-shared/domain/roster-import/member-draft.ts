import type { DuesCell } from './dues/row-dues.ts'
import type { ImportedMember } from './imported-member.ts'
import type { FaultCode, RemarkCode } from './parsed.ts'
import type { RelationTarget } from './relation-target.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type CellNote<C> = { readonly columnIndex: number; readonly code: C; readonly raw: string }

/** What the cells of a row have said so far, before names, addresses and phones are put together. */
export type MemberDraft = {
  readonly member: Mutable<ImportedMember>
  name: string
  nameKana: string
  household: string
  memberId: string
  readonly dues: DuesCell[]
  readonly addresses: string[]
  readonly phones: string[]
  readonly mobiles: string[]
  /** Those that stood behind the first in a cell. */
  readonly furtherPhones: string[]
  readonly emails: string[]
  readonly memos: string[]
  readonly custom: [string, string][]
  readonly relations: [RelationTarget, readonly string[]][]
  addressColumn: number
  readonly faults: CellNote<FaultCode>[]
  readonly remarks: CellNote<RemarkCode>[]
  readonly noteLines: string[]
}

export function newDraft(): MemberDraft {
  return {
    member: {},
    name: '',
    nameKana: '',
    household: '',
    memberId: '',
    dues: [],
    addresses: [],
    phones: [],
    mobiles: [],
    furtherPhones: [],
    emails: [],
    memos: [],
    custom: [],
    relations: [],
    addressColumn: -1,
    faults: [],
    remarks: [],
    noteLines: [],
  }
}
