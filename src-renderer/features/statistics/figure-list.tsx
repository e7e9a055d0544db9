import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { listAddress } from '../../ui/list-address.ts'
import type { NamedFigure } from './named-figure.ts'
import classes from './statistics.module.css'

const shownAtFirst = 8

/** Names with a bar each: the whole line opens the list. */
export function FigureList({ figures }: { readonly figures: readonly NamedFigure[] }) {
  const t = useTexts().statistics
  const f = useFormat()
  const [all, setAll] = useState(false)
  const most = Math.max(1, ...figures.map(({ count }) => count))
  const shown = all || figures.length <= shownAtFirst + 1 ? figures : figures.slice(0, shownAtFirst)

  return (
    <>
      <ul className={classes.bars}>
        {shown.map(({ key, name, count, where }) => (
          <li key={key}>
            <Link
              href={where ? listAddress(where) : '/members'}
              className={classes.barLine ?? ''}
              aria-label={t.open(t.item(name, t.people(f.number(count))))}
            >
              <span className={classes.barName} title={name}>
                {name}
              </span>
              <span className={classes.barTrack} aria-hidden>
                <span className={classes.bar} style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <span className={classes.barCount}>{f.number(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {figures.length > shownAtFirst + 1 && (
        <Button variant="subtle" size="compact-md" onClick={() => setAll((before) => !before)}>
          {all ? t.fewer : t.more(f.number(figures.length - shownAtFirst))}
        </Button>
      )}
    </>
  )
}
