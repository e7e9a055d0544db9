import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useTexts } from '../hooks/use-texts.ts'

export interface Question {
  readonly title: string
  /** What it will do, with counts, and whether it can be taken back. */
  readonly message: ReactNode
  readonly confirmLabel: string
  /** It cannot be taken back. */
  readonly danger?: boolean
}

type Ask = (question: Question) => Promise<boolean>
const ConfirmContext = createContext<Ask>(() => Promise.resolve(false))

/** `if (await confirm({ … })) …` */
export function useConfirm(): Ask {
  return useContext(ConfirmContext)
}

export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState<Question & { readonly answer: (yes: boolean) => void }>()
  const ask = useCallback<Ask>(
    (question) =>
      new Promise((answer) => {
        setAsked({ ...question, answer })
        setOpen(true)
      }),
    [],
  )

  // The words stay while the window fades, so that it does not empty before it is gone.
  function answer(yes: boolean) {
    setOpen(false)
    asked?.answer(yes)
  }

  return (
    <ConfirmContext value={ask}>
      {children}
      <Modal
        opened={open}
        onClose={() => answer(false)}
        title={asked?.title ?? ''}
        closeButtonProps={{ 'aria-label': t.shell.parts.close }}
      >
        <Stack gap="lg">
          <Text component="div">{asked?.message}</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => answer(false)} data-autofocus={asked?.danger || undefined}>
              {t.shell.parts.cancel}
            </Button>
            <Button
              color={asked?.danger ? 'shu' : 'ai'}
              onClick={() => answer(true)}
              data-autofocus={!asked?.danger || undefined}
            >
              {asked?.confirmLabel}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </ConfirmContext>
  )
}
