import type { PlainDate } from '../contract/values.ts'
import type { PaperPictures } from './paper-pictures.ts'

/** Everything a letter about money prints, frozen when it is made. */
export type LetterSnapshot = {
  readonly version: 1
  readonly title: string
  /** As printed. */
  readonly day: string
  readonly to: {
    /** `150-0001`, or empty. */
    readonly postalCode: string
    readonly address: string
    /** With the honorific. */
    readonly name: string
  }
  readonly from: {
    readonly name: string
    readonly address: string
    readonly phone: string
    readonly representative: string
    readonly registrationNumber: string | null
  }
  readonly pictures?: PaperPictures
  /** Paragraphs; line breaks stand as they are. */
  readonly body: string
  readonly lines: readonly { readonly label: string; readonly due: string; readonly amount: number }[]
  readonly total: number
  /** Accounts to pay into, a line each. */
  readonly payTo: readonly string[]
  readonly payBy: PlainDate | null
}
