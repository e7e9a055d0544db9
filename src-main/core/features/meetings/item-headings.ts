import type { AgendaItem } from '../../../../src-shared/contract/meetings.ts'
import { meetingPapers } from '../../../../src-shared/texts/meeting-papers.ts'

/** 第1号議案 and so on; what is only reported has no number. */
export function itemHeadings(
  items: readonly Pick<AgendaItem, 'id' | 'kind'>[],
  locale: 'ja' | 'en',
): ReadonlyMap<string, string> {
  const { item, report } = meetingPapers[locale]
  const votedOn = items.filter(({ kind }) => kind === 'vote')
  return new Map(
    items.map((each) => [each.id, each.kind === 'report' ? report : item(votedOn.indexOf(each) + 1)] as const),
  )
}
