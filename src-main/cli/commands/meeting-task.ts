import type { Api } from '../../../src-shared/contract/contract.ts'
import { type Meeting, type QuorumState, responseKinds } from '../../../src-shared/contract/meetings.ts'
import { UsageError } from '../command.ts'
import type { Terminal } from '../terminal.ts'

/** What the actions are given: the meeting and the flags. */
export interface MeetingTask {
  readonly api: Api
  readonly meeting: Meeting
  readonly values: MeetingFlags
  readonly terminal: Terminal
}

export type MeetingFlags = Readonly<
  Partial<
    Record<'counts' | 'voter' | 'kind' | 'proxy' | 'item' | 'for' | 'against' | 'abstain' | 'casting' | 'out', string>
  >
> & { readonly fix: boolean; readonly list: boolean; readonly vote: readonly string[] }

export function quorumLines(quorum: QuorumState, { t: { meetings: t } }: Terminal): string[] {
  const kinds = ['inPerson', 'proxy', 'written', 'electronic', 'willCome', 'absent', 'none'] as const
  const of = (name: string, { people, votes }: { people: number; votes: number }) =>
    t.kind(name, `${people}`, `${votes}`)
  return [
    t.needed(`${quorum.needed}`, `${quorum.missing}`, quorum.reached),
    of(t.entitled, quorum.entitled),
    of(t.present, quorum.present),
    ...kinds.map((kind) => `  ${of(t.counts[kind], quorum[kind])}`),
    ...quorum.refused.map(({ name, why }) => `  ${t.taken(name, t.refused[why])}`),
  ]
}

/** How somebody counts, as the flags name it. */
export function countsNamed(asked: string) {
  const kind = [...responseKinds, 'none' as const].find((one) => one === asked)
  if (kind === undefined) throw new UsageError('--counts')
  return kind
}
