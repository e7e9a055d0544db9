import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'

type BackButtonProps = {
  readonly onBack: () => void
  /** Where it leads: “Back to the roster”. */
  readonly children: string
  readonly disabled?: boolean
}

/** The way back from a screen or a sheet. */
export function BackButton({ onBack, children, disabled = false }: BackButtonProps) {
  return (
    <Button
      variant="default"
      leftSection={<IconArrowLeft size={18} aria-hidden />}
      disabled={disabled}
      onClick={onBack}
    >
      {children}
    </Button>
  )
}
