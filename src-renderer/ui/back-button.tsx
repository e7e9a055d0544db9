import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTexts } from '../../hooks/use-texts.ts'

type BackButtonProps = { onBack: () => void; label?: string | undefined }

export function BackButton({ onBack, label }: BackButtonProps) {
  const t = useTexts()
  return (
    <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
      {label ?? t.receipts.back}
    </Button>
  )
}
