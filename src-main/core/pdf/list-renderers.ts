import { renderList } from './list-pdf.ts'
import { renderSignIn } from './sign-in-pdf.ts'

/** How a list is set: as its design says, or to be signed on. */
export const listRenderers = { list: renderList, signIn: renderSignIn } as const
export type ListRenderer = keyof typeof listRenderers
