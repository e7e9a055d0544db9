// biome-ignore-all lint/a11y/useSemanticElements: the sheet is laid out by hand, which the layout of a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus; the buttons in here have their own
import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './sheet.module.css'

/** To the sessions before and after those that are shown; null where there are none. */
export interface Turn {
  readonly earlier: (() => void) | null
  readonly later: (() => void) | null
}

type SheetCornerProps = { readonly turn: Turn; readonly years: string }

/** The corner of the sheet: which years these are, and the way to the sessions before and after. */
export function SheetCorner({ turn, years }: SheetCornerProps) {
  const words = useTexts().attendance.sheet
  return (
    <div className={css.corner} role="columnheader">
      <span>{words.name}</span>
      <span className={css.years}>{years}</span>
      {(['earlier', 'later'] as const).map((way) => (
        <ActionIcon
          key={way}
          variant="subtle"
          size={36}
          aria-label={words[way]}
          title={words[way]}
          disabled={turn[way] === null}
          onClick={() => turn[way]?.()}
        >
          {way === 'earlier' ? <IconChevronLeft size={20} aria-hidden /> : <IconChevronRight size={20} aria-hidden />}
        </ActionIcon>
      ))}
    </div>
  )
}
