import type { MeetingDetail } from '../../../src-shared/contract/meetings.ts'

/** What each part of a meeting's screen is given. */
export interface MeetingPartProps {
  readonly meeting: MeetingDetail
}
