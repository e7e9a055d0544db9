/** What minutes are made of, whether they become a PDF or a document. */
export type MinutesBlock =
  | { readonly kind: 'title' | 'right' | 'heading' | 'subheading' | 'text'; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly text: string }
  /** The first row heads the columns, the last is the sum. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'signature'; readonly role: string; readonly name: string; readonly seal: string }

export interface MinutesOptions {
  readonly title: string
  readonly author: string
  readonly locale: 'ja' | 'en'
  readonly createdAt: string
}
