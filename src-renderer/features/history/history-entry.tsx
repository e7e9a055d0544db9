import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Entry } from '../../../src-shared/contract/history.ts'
import { isNowhere } from '../../hooks/use-focus-back.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import classes from './history.module.css'
import { HistoryDetails } from './history-details.tsx'

interface Props {
  readonly entry: Entry
  readonly onUndo: (entry: Entry, sentence: string) => Promise<void>
}

export function HistoryEntry({ entry, onUndo }: Props) {
  const t = useTexts()
  const f = useFormat()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const line = useRef<HTMLButtonElement>(null)
  const sentence = t.operations.by(entry.actor, t.operations.did[entry.label.kind](entry.label))
  const Chevron = open ? IconChevronDown : IconChevronRight

  async function undo() {
    setBusy(true)
    await onUndo(entry, sentence)
    setBusy(false)
    // The button that was pressed is gone.
    if (isNowhere()) line.current?.focus()
  }

  return (
    <li className={classes.entry} data-undone={entry.undoneBy !== null || undefined}>
      <div className={classes.line}>
        <time className={classes.time} dateTime={entry.at}>
          {f.time(entry.at)}
        </time>
        <button
          ref={line}
          type="button"
          className={classes.sentence}
          aria-expanded={open}
          title={open ? t.history.hideDetails : t.history.details}
          onClick={() => setOpen(!open)}
        >
          <span className={classes.words}>{sentence}</span>
          <Chevron size={16} stroke={1.6} aria-hidden />
        </button>
        {entry.undoneBy && <span className={classes.note}>{t.history.undone}</span>}
        {entry.canUndo && !entry.undoneBy && (
          <WriteButton
            variant="subtle"
            loading={busy}
            onClick={() => void undo()}
            aria-label={`${t.history.undo}: ${sentence}`}
          >
            {t.history.undo}
          </WriteButton>
        )}
      </div>
      {open && <HistoryDetails operationId={entry.operationId} />}
    </li>
  )
}
