import { parseEmail } from './roster-import/parse-email.ts'

/** The one address that a text says, half width; empty where it says nothing, null where it says anything else. */
export function readEmail(text: string): string | null {
  if (text.trim() === '') return ''
  const answer = parseEmail(text)
  const [address, ...others] = 'value' in answer ? answer.value : []
  return address === undefined || others.length > 0 ? null : address
}
