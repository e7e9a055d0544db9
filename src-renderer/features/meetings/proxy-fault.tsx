import type { QuorumState } from '../../../src-shared/contract/meetings.ts'
import { useTexts } from '../../hooks/use-texts.ts'

export type Why = QuorumState['refused'][number]['why']

/** Why a proxy does not count; one whose holder has not come yet may still. */
export function ProxyFault({ why }: { readonly why: Why }) {
  const t = useTexts().meetings.live
  return (
    <em data-why={why}>
      {why === 'notPresent' ? '△' : '×'} {t.why[why]}
    </em>
  )
}
