import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { CodeOnPaper } from './code-on-paper.tsx'

interface Props {
  readonly words: { readonly ask: string; readonly made: string; readonly making: string; readonly act: string }
  /** The making of the digits, which are nowhere but here. */
  readonly make: {
    readonly data: { readonly code: string; readonly until?: string } | undefined
    readonly isPending: boolean
    readonly error: unknown
    mutate(input: undefined): void
  }
  readonly onClose: () => void
  /** What they are for, before they are asked for. */
  readonly children: ReactNode
}

/** Digits that are made when asked for and shown once: it closes by saying that they are kept. */
export function CodeDialog({ words, make, onClose, children }: Props) {
  const { parts } = useTexts().shell
  const fixed = make.isPending || make.data !== undefined

  return (
    <Modal
      opened
      onClose={onClose}
      title={make.data ? words.made : words.ask}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={!fixed}
      withCloseButton={!fixed}
      closeButtonProps={{ 'aria-label': parts.close }}
    >
      {make.data ? (
        <CodeOnPaper
          code={make.data.code}
          {...(make.data.until !== undefined && { until: make.data.until })}
          onKept={onClose}
        />
      ) : make.isPending ? (
        <Group gap="sm" role="status">
          <Loader size="sm" />
          <Text>{words.making}</Text>
        </Group>
      ) : (
        <Stack>
          {children}
          <FailureNote error={make.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {parts.cancel}
            </Button>
            <Button data-autofocus onClick={() => make.mutate(undefined)}>
              {words.act}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
