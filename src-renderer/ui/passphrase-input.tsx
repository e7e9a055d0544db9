import { ActionIcon, TextInput } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../hooks/use-texts.ts'
import css from './passphrase-input.module.css'

interface Props {
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | null
  readonly autoFocus?: boolean
  /** Who makes a passphrase sees what comes of a conversion. */
  readonly shown?: boolean
}

/** A passphrase in any script: dots, or what was typed. */
export function PassphraseInput(props: Props) {
  const { label, description, value, onChange, error = null, autoFocus = false, shown = false } = props
  const t = useTexts().protection.passphrase
  const [visible, setVisible] = useState(shown)
  const Eye = visible ? IconEyeOff : IconEye

  return (
    <TextInput
      className={visible ? undefined : css.hidden}
      label={label}
      description={description}
      value={value}
      error={error}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      autoFocus={autoFocus}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSection={
        <ActionIcon
          aria-label={visible ? t.hide : t.show}
          aria-pressed={visible}
          onClick={() => setVisible(!visible)}
          onMouseDown={(event) => event.preventDefault()}
        >
          <Eye size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      }
    />
  )
}
