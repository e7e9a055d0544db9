import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { orpc } from '../../api.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './palette.module.css'
import { type PaletteEntry, paletteEntries } from './palette-entries.ts'
import { PaletteList } from './palette-list.tsx'

const peopleShown = 7

export function PaletteBody({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts()
  const [, go] = useLocation()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const found = usePeople(words)
  const entries = paletteEntries(words.trim(), found.rows, t, { readOnly: useReadOnly() })
  const current = Math.min(chosen, entries.length - 1)

  function open(entry: PaletteEntry | undefined) {
    if (!entry) return
    onDone()
    go(entry.path)
  }

  // Enter and the arrows that belong to an IME conversion choose nothing here.
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setChosen((current + step + entries.length) % Math.max(1, entries.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(entries[current])
    }
  }

  return (
    <div>
      <div className={classes.field}>
        <IconSearch size={20} aria-hidden />
        <input
          className={classes.input}
          role="combobox"
          aria-label={t.shell.search.label}
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={entries[current] ? optionId(entries[current]) : undefined}
          placeholder={t.shell.search.placeholder}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: it was opened to type into, and the first key must not be lost
          autoFocus
          data-autofocus
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={press}
        />
      </div>
      {entries.length > 0 || found.waiting ? (
        <PaletteList entries={entries} current={current} optionId={optionId} onChoose={setChosen} onOpen={open} />
      ) : (
        <p className={classes.nothing}>{t.shell.search.nothing(words.trim())}</p>
      )}
      <p className={classes.hint}>
        {found.total > found.rows.length ? t.shell.search.more(found.total - found.rows.length) : t.shell.search.hint}
      </p>
    </div>
  )
}

function optionId(entry: PaletteEntry): string {
  return `palette-${entry.kind}-${entry.id}`
}

function usePeople(words: string) {
  const [search] = useDebouncedValue(words.trim(), 60)
  const list = useQuery(
    orpc.members.list.queryOptions({
      input: { search, show: 'all', limit: peopleShown },
      enabled: search !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const shown = search !== '' && words.trim() !== '' ? list.data : undefined
  return { rows: shown?.rows ?? [], total: shown?.total ?? 0, waiting: list.isFetching }
}
