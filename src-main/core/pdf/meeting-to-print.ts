export type PaperPart = 'notice' | 'attendance' | 'proxy' | 'written'

/** One voter's papers; one without a code is blank, for whoever lost theirs. */
export interface Addressee {
  readonly name: string
  readonly honorific: string
  readonly number: string
  readonly address: readonly string[]
  readonly code: string
}

/** A meeting in words, ready to be drawn. */
export interface MeetingToPrint {
  readonly locale: 'ja' | 'en'
  readonly name: string
  readonly club: readonly string[]
  readonly today: string
  readonly day: string
  readonly when: string
  readonly where: string
  readonly online: string
  readonly note: string
  readonly answerBy: string
  readonly standing: 'personal' | 'latest'
  readonly proxyLimit: string
  readonly items: readonly {
    readonly heading: string
    readonly title: string
    readonly text: string
    readonly isVote: boolean
  }[]
}
