import type { PersonId } from '../../../src-shared/contract/values.ts'
import type { api } from '../../api.ts'

export type ReadForm = Awaited<ReturnType<typeof api.registrations.readForm>>

/** By row, whom somebody has chosen: a member, or null for a guest. */
export type Chosen = ReadonlyMap<number, PersonId | null>
