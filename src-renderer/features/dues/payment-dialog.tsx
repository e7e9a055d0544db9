import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { YenField } from '../../ui/yen-field.tsx'
import type { Way } from './way-of-paying.ts'
import { WaySelect } from './way-select.tsx'

interface PaymentDialogProps {
  title: string
  lead: string
  amount: { label: string; value: number | null; onChange: (amount: number | null) => void; error: string | false }
  way: { label: string; value: Way; onChange: (way: Way) => void }
  /** What else is asked. */
  children: ReactNode
  /** The words of the button, and what it has come to. */
  act: string
  acting: { readonly isPending: boolean; readonly error: unknown }
  onAct: () => void
  onClose: () => void
}

/** A window about one payment: how much and how, and what else is asked. */
export function PaymentDialog({ title, lead, amount, way, children, act, acting, onAct, onClose }: PaymentDialogProps) {
  const t = useTexts()
  const form = useFormSubmit(onAct, acting.isPending)

  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t.shell.parts.close }}>
      <form {...form}>
        <Stack gap="sm">
          <Text>{lead}</Text>
          <Group align="start" grow>
            <YenField {...amount} autoFocus />
            <WaySelect {...way} />
          </Group>
          {children}
          <FailureNote error={acting.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.shell.parts.cancel}
            </Button>
            <WriteButton type="submit" loading={acting.isPending}>
              {act}
            </WriteButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
