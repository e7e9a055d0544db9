import { useRef, useState } from 'react'
import type { BankLine } from '../../../src-shared/contract/bank.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import css from './bank.module.css'
import { DonePanel } from './done-panel.tsx'
import { LineList } from './line-list.tsx'
import { LinePanel } from './line-panel.tsx'

type LinesWorkProps = { lines: readonly BankLine[]; note: string }

/** The list and, beside it, the line in hand; what is booked leaves the list, and the next one takes its place. */
export function LinesWork({ lines, note }: LinesWorkProps) {
  const [asked, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const finder = useRef<HTMLInputElement>(null)
  const active = Math.min(asked, lines.length - 1)
  const line = lines[active]
  const readOnly = useReadOnly()
  const goOn = () => list.current?.focus()

  return (
    <div className={css.work}>
      <LineList
        ref={list}
        lines={lines}
        active={active}
        note={note}
        onActive={setActive}
        onType={() => finder.current?.focus()}
        onTake={() => !readOnly && form.current?.requestSubmit()}
      />
      {line?.state === 'open' && (
        <LinePanel key={line.id} line={line} formRef={form} finderRef={finder} onDone={goOn} />
      )}
      {line !== undefined && line.state !== 'open' && <DonePanel key={line.id} line={line} onDone={goOn} />}
    </div>
  )
}
