import { Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import type { BankLine } from '../../../src-shared/contract/bank.ts'
import { usePreferences } from '../../hooks/preferences.ts'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { textScales } from '../../ui/data-grid-columns.ts'
import { ListOption } from '../../ui/list-option.tsx'
import { Money } from '../../ui/money.tsx'
import css from './bank.module.css'
import { plainKana } from './plain-kana.ts'
import { useMatchWords } from './use-match-words.ts'

const ROW_HEIGHT = 64

type LineListProps = {
  ref: Ref<HTMLDivElement>
  lines: readonly BankLine[]
  active: number
  note: string
  onActive: (index: number) => void
  /** Enter: what is proposed is taken. */
  onTake: () => void
  /** A letter: somebody else is looked for. */
  onType: () => void
}

/** The lines one under another; arrows move, Enter takes, letters look for somebody. */
export function LineList({ ref, lines, active, note, onActive, onTake, onType }: LineListProps) {
  const t = useTexts()
  const scroller = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => scroller.current as HTMLDivElement, [])
  const height = Math.round(ROW_HEIGHT * textScales[usePreferences().textSize])
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  })
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])
  useEffect(() => rows.scrollToIndex(active, { align: 'auto' }), [rows, active])

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // With the IME the first key is of its conversion: the field must have the focus before it.
    if (isConverting(event) || /^\p{L}$|^\p{N}$/u.test(event.key)) return onType()
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -lines.length,
      End: lines.length,
    }
    const step = steps[event.key]
    if (step !== undefined) onActive(Math.max(0, Math.min(lines.length - 1, active + step)))
    else if (event.key === 'Enter') onTake()
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t.bank.list}
      aria-activedescendant={`bank-line-${lines[active]?.id ?? ''}`}
      className={css.list}
      onKeyDown={onKeyDown}
    >
      <div className={css.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const line = lines[index]
          if (line === undefined) return null
          return (
            <ListOption
              key={line.id}
              id={`bank-line-${line.id}`}
              isActive={index === active}
              className={css.row}
              style={{ top: start, height: size }}
              onChoose={() => onActive(index)}
            >
              <LineRow line={line} />
            </ListOption>
          )
        })}
      </div>
      <Text size="sm" c="dimmed" p="xs">
        {note}
      </Text>
    </div>
  )
}

function LineRow({ line }: { line: BankLine }) {
  const f = useFormat()
  const { summary, strength } = useMatchWords()
  const [best] = line.matches
  return (
    <>
      <span>{f.dateShort(line.day)}</span>
      <span className={css.text} title={plainKana(`${line.payerText} ${line.description}`)}>
        {plainKana(line.payerText || line.description)}
      </span>
      <span className={css.amount}>
        <Money amount={line.amount} />
      </span>
      <span className={css.proposal}>{summary(line)}</span>
      <span className={css.strength} data-strength={best?.strength}>
        {best && strength(best)}
      </span>
    </>
  )
}
