import { type KeyboardEvent, type Ref, useId } from 'react'
import type { DuplicatePair } from '../../../src-shared/contract/duplicates.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ListOption } from '../../ui/list-option.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import classes from './merge.module.css'

type DuplicatePairsProps = {
  readonly pairs: readonly DuplicatePair[]
  readonly chosen: DuplicatePair
  readonly onChoose: (place: number) => void
  readonly ref: Ref<HTMLDivElement>
}

/** The pairs, gone through by the arrows. */
export function DuplicatePairs({ pairs, chosen, onChoose, ref }: DuplicatePairsProps) {
  const t = useTexts()
  const id = useId()
  const place = pairs.indexOf(chosen)

  function onKeyDown(event: KeyboardEvent): void {
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: pairs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(pairs.length - 1, to))
    onChoose(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <div
      ref={ref}
      role="listbox"
      tabIndex={0}
      aria-label={t.duplicates.list}
      aria-activedescendant={`${id}-${place}`}
      className={classes.pairs}
      onKeyDown={onKeyDown}
    >
      {pairs.map((pair, at) => (
        <ListOption
          key={`${pair.a.id} ${pair.b.id}`}
          id={`${id}-${at}`}
          isActive={pair === chosen}
          className={classes.pair}
          onChoose={() => onChoose(at)}
        >
          <div className={classes.sure}>{t.duplicates.sure[surenessOf(pair.score)]}</div>
          <div>
            <PersonLine person={pair.a} />
          </div>
          <div>
            <PersonLine person={pair.b} />
          </div>
          <div className={classes.why}>{pair.why.map((reason) => t.duplicates.why[reason]).join('、')}</div>
        </ListOption>
      ))}
    </div>
  )
}

function surenessOf(score: number): 'high' | 'middle' | 'low' {
  if (score >= 80) return 'high'
  return score >= 55 ? 'middle' : 'low'
}
