import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { useTexts } from '../hooks/use-texts.ts'
import css from './code-field.module.css'
import { typeInto } from './code-groups.ts'

interface Props {
  readonly groups: readonly string[]
  readonly onChange: (groups: readonly string[]) => void
  /** Groups, from 1, that are known to be mistyped. */
  readonly wrong?: readonly number[]
  readonly autoFocus?: boolean
  /** What the digits are for, where it is no recovery sheet. */
  readonly label?: string
}

/** The digits of a recovery sheet, in boxes that stand as on the paper. */
export function CodeField({ groups, onChange, wrong = [], autoFocus = false, label }: Props) {
  const t = useTexts().protection.code
  const boxes = useRef<(HTMLInputElement | null)[]>([])

  function type(place: number, text: string) {
    const typed = typeInto(groups, place, text)
    onChange(typed.groups)
    if (typed.next !== place) boxes.current[typed.next]?.focus()
  }

  function goBack(place: number, event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Backspace' && groups[place] === '') boxes.current[place - 1]?.focus()
  }

  return (
    <fieldset className={css.groups} aria-label={label ?? t.label}>
      {groups.map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
        <div key={place} className={css.group}>
          <span className={css.place} aria-hidden>
            {place + 1}
          </span>
          <TextInput
            ref={(box) => {
              boxes.current[place] = box
            }}
            className={css.digits ?? ''}
            aria-label={t.group(String(place + 1))}
            inputMode="numeric"
            autoComplete="off"
            autoFocus={autoFocus && place === 0}
            value={group}
            error={wrong.includes(place + 1)}
            onChange={(event) => type(place, event.currentTarget.value)}
            onKeyDown={(event) => goBack(place, event)}
          />
        </div>
      ))}
    </fieldset>
  )
}
