import type { QuorumState } from '../../../src-shared/contract/meetings.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './quorum-meter.module.css'

interface Props {
  readonly quorum: QuorumState
  /** To be read from the end of the room. */
  readonly large?: boolean
}

/** How far the quorum is: in words first, the bar only helps. */
export function QuorumMeter({ quorum, large = false }: Props) {
  const t = useTexts().meetings.live
  const f = useFormat()
  const { present, entitled, needed, missing, reached } = quorum
  const share = (votes: number) => `${entitled.votes === 0 ? 0 : Math.min(100, (votes / entitled.votes) * 100)}%`
  return (
    <section
      className={css.meter}
      aria-label={t.meter}
      data-large={large || undefined}
      data-reached={reached || undefined}
    >
      <div className={css.words}>
        <p className={css.state} aria-live="polite">
          {reached ? `○ ${t.reached}` : t.missing(f.number(missing))}
        </p>
        <p className={css.figures}>{t.of(f.number(present.votes), f.number(needed))}</p>
      </div>
      <div className={css.bar} aria-hidden>
        <div className={css.fill} style={{ width: share(present.votes) }} />
        <div className={css.needed} style={{ left: share(needed) }} />
      </div>
    </section>
  )
}
