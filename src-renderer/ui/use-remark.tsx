import { type ReactNode, useState } from 'react'

type Remark = {
  readonly description: ReactNode
  readonly descriptionProps: { readonly role: 'status'; readonly mb: 0 }
  /** For when the hand leaves the field. */
  readonly say: () => void
}

/** What is odd about a field is said once the hand has left it, and until it is put right. */
export function useRemark(odd: string | undefined): Remark {
  const [hasLeft, setHasLeft] = useState(true)
  if (hasLeft && odd === undefined) setHasLeft(false)

  return {
    // The element is there before its words are: only then are they read out as they come.
    description: <>{hasLeft && odd}</>,
    descriptionProps: { role: 'status', mb: 0 },
    say: () => setHasLeft(true),
  }
}
