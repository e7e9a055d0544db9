import { Box, Button, Group, TextInput, type TextInputProps } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '../api.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { isWholePath, mayBecomeWhole, readFolder } from './folder-path.ts'

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (path: string) => void
}

/** The path of a folder: picked where the app has a window of its own, typed anywhere. */
export function FolderField({ value, onChange, error, ...input }: Props) {
  const t = useTexts().shell.parts
  const isUnreadable = value.trim() !== '' && !isWholePath(value)
  const [left, setLeft] = useState(false)
  const saysWhy = isUnreadable && (left || !mayBecomeWhole(value))
  const isOwnWindow = useQuery(orpc.app.info.queryOptions()).data?.host === 'electron'
  const pick = useMutation({
    mutationFn: () => api.app.pickFolder(),
    onSuccess: ({ path }) => path !== null && onChange(path),
  })

  function type(text: string): void {
    setLeft(false)
    onChange(readFolder(text))
  }

  return (
    <TextInput
      {...input}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
      error={saysWhy ? t.folderNotWhole : error}
      data-unreadable={isUnreadable || undefined}
      inputContainer={(field) => (
        <Group gap="xs" wrap="nowrap" align="stretch">
          <Box flex={1}>{field}</Box>
          {isOwnWindow && (
            <Button variant="default" h="auto" loading={pick.isPending} onClick={() => pick.mutate()}>
              {t.pickFolder}
            </Button>
          )}
        </Group>
      )}
    />
  )
}
