import { TextInput } from '@mantine/core'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ListOption } from '../../ui/list-option.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './check-in.module.css'
import type { Comer } from './find-comers.ts'

type CodeFieldProps = {
  readonly ref: Ref<HTMLInputElement>
  readonly candidates: readonly Comer[]
  /** Others are meant as well, who are not shown. */
  readonly more: boolean
  readonly onTake: (typed: string) => void
  readonly onChoose: (comer: Comer) => void
  readonly onForget: () => void
}

/** The one field: a scanner types into it and presses Enter, as a person does. Of several, arrows and Enter choose. */
export function CodeField({ ref, candidates, more, onTake, onChoose, onForget }: CodeFieldProps) {
  const t = useTexts().checkIn
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isConverting(event)) return
    // What stands in the field itself: a scanner may press Enter before the last letter is drawn.
    const text = event.currentTarget.value.trim()
    const chosen = text === '' ? candidates[Math.min(active, candidates.length - 1)] : undefined
    if (event.key === 'Enter') {
      setTyped('')
      setActive(0)
      if (chosen) onChoose(chosen)
      else if (text !== '') onTake(text)
    } else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, candidates.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Escape') {
      setTyped('')
      onForget()
    } else return
    event.preventDefault()
  }

  return (
    <>
      <TextInput
        ref={ref}
        classNames={{ input: css.field ?? '', description: css.hint ?? '' }}
        label={t.who}
        description={candidates.length === 0 ? t.whoHint : more ? t.more : t.several}
        size="xl"
        autoFocus
        autoComplete="off"
        role="combobox"
        aria-expanded={candidates.length > 0}
        aria-controls="check-in-candidates"
        aria-activedescendant={candidates[active] ? `comer-${candidates[active].id}` : undefined}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {candidates.length > 0 && (
        <div id="check-in-candidates" role="listbox" aria-label={t.candidates} className={css.candidates}>
          {candidates.map((comer, index) => (
            <ListOption
              key={comer.id}
              id={`comer-${comer.id}`}
              isActive={index === active}
              className={css.candidate}
              onPoint={() => setActive(index)}
              onChoose={() => onChoose(comer)}
            >
              <PersonLine person={comer} />
              {comer.guest && <small>{t.guest}</small>}
            </ListOption>
          ))}
        </div>
      )}
    </>
  )
}
