import { IconArrowRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import { ListOption } from '../list-option.tsx'
import { PersonLine } from '../person-line.tsx'
import classes from './palette.module.css'
import type { PaletteEntry } from './palette-entries.ts'

interface Props {
  readonly entries: readonly PaletteEntry[]
  readonly current: number
  readonly optionId: (entry: PaletteEntry) => string
  readonly onChoose: (index: number) => void
  readonly onOpen: (entry: PaletteEntry) => void
}

export function PaletteList({ entries, current, optionId, onChoose, onOpen }: Props) {
  const t = useTexts().shell.search
  const list = useRef<HTMLDivElement>(null)
  const headings = { person: t.people, screen: t.screens, act: t.acts }

  useEffect(() => {
    list.current?.querySelectorAll('[role="option"]')[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])

  return (
    <div ref={list} id="palette-list" role="listbox" aria-label={t.label} className={classes.list}>
      {entries.map((entry, index) => (
        <div key={optionId(entry)} role="presentation">
          {entry.kind !== entries[index - 1]?.kind && (
            <div className={classes.heading} role="presentation">
              {headings[entry.kind]}
            </div>
          )}
          <ListOption
            id={optionId(entry)}
            isActive={index === current}
            className={classes.option}
            onPoint={() => index !== current && onChoose(index)}
            onChoose={() => onOpen(entry)}
          >
            <EntryLine entry={entry} />
          </ListOption>
        </div>
      ))}
    </div>
  )
}

function EntryLine({ entry }: { readonly entry: PaletteEntry }) {
  if (entry.kind === 'person') return <PersonLine person={entry.person} />
  const Icon = entry.kind === 'screen' ? entry.icon : IconArrowRight
  return (
    <>
      <Icon size={18} stroke={1.6} aria-hidden className={classes.icon ?? ''} />
      {entry.label}
    </>
  )
}
