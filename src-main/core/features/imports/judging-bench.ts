import type { MemberId } from '../../../../src-shared/contract/values.ts'
import type { ReadRow } from '../../../../src-shared/domain/roster-import/read-member.ts'
import type { Connection } from '../../db/connection.ts'
import type { ClubTerms } from './club-terms.ts'
import type { ImportDues } from './import-dues.ts'
import type { ImportRelations } from './import-relations.ts'
import type { Refusals } from './refusals.ts'

export type ReadMember = Extract<ReadRow, { kind: 'member' }>

/** What a human has said of single rows, by their Excel number. */
export interface ByHand {
  /** The person a row is, or null for a new one. */
  readonly decided: ReadonlyMap<number, MemberId | null>
  readonly leftOut: ReadonlySet<number>
}

/** What rows are judged by: the club's words, its books of dues, and what a human has said and refused. */
export interface Bench {
  readonly db: Connection
  readonly terms: ClubTerms
  readonly dues: ImportDues
  readonly relations: ImportRelations
  readonly byHand: ByHand
  readonly refusals: Refusals
}
