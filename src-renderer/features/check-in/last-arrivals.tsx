import { Button } from '@mantine/core'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './check-in.module.css'
import type { Act } from './use-arrivals.ts'

/** The last five, each of which can be taken back. */
export function LastArrivals({ acts, onUndo }: { readonly acts: readonly Act[]; readonly onUndo: (act: Act) => void }) {
  const t = useTexts().checkIn
  const f = useFormat()
  return (
    <section aria-label={t.last} className={css.last}>
      <h2>{t.last}</h2>
      {acts.length === 0 && <p>{t.none}</p>}
      <ol>
        {acts.map((act) => (
          <li key={act.key} data-undone={act.undone || undefined}>
            <span className={css.lastName}>{act.arrival.name}</span>
            <span>{act.undone ? t.undone : f.time(act.arrival.at)}</span>
            {!act.undone && (
              <Button size="compact-md" variant="subtle" onClick={() => onUndo(act)}>
                {t.undo}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
