import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentPropsWithRef } from 'react'
import { useReadOnly } from '../hooks/use-read-only.ts'
import { useTexts } from '../hooks/use-texts.ts'

type Props = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>

/** Begins or does something that changes the club. Where the club is only looked at it stands still and says why. */
export function WriteButton(props: Props) {
  const t = useTexts().shell.newer
  return useReadOnly() ? (
    <Button {...props} disabled title={t.reason} aria-description={t.reason} />
  ) : (
    <Button {...props} />
  )
}
