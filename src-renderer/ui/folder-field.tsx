import { Button, Group, TextInput, type TextInputProps } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, orpc } from '../api.ts'
import { useTexts } from '../hooks/use-texts.ts'

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (path: string) => void
}

/** The path of a folder: picked where the app has a window of its own, typed anywhere. */
export function FolderField({ value, onChange, ...input }: Props) {
  const t = useTexts().shell.parts
  const isOwnWindow = useQuery(orpc.app.info.queryOptions()).data?.host === 'electron'
  const pick = useMutation({
    mutationFn: () => api.app.pickFolder(),
    onSuccess: ({ path }) => path !== null && onChange(path),
  })

  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        {...input}
        flex={1}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {isOwnWindow && (
        <Button variant="default" loading={pick.isPending} onClick={() => pick.mutate()}>
          {t.pickFolder}
        </Button>
      )}
    </Group>
  )
}
