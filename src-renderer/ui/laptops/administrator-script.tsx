import { Button, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { copyText } from '../copy-text.ts'
import { FailureNote } from '../failure-note.tsx'

/** What whoever looks after the database has to run once before it can be used, with the names in the address. */
export function AdministratorScript({ address }: { readonly address: string }) {
  const t = useTexts().laptops.place.script
  const ask = useMutation(orpc.sync.postgresScript.mutationOptions())
  const [copied, setCopied] = useState(false)
  const script = ask.data?.script

  function copy(text: string) {
    copyText(text)
    setCopied(true)
  }

  if (script === undefined)
    return (
      <div>
        <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate({ url: address })}>
          {t.show}
        </Button>
        <FailureNote error={ask.error} />
      </div>
    )
  return (
    <Stack gap="xs" align="flex-start">
      <Textarea
        w="100%"
        label={t.label}
        description={t.hint}
        styles={{ input: { fontFamily: 'monospace', fontSize: 'var(--mantine-font-size-sm)' } }}
        rows={8}
        readOnly
        value={script}
      />
      <Button variant="default" onClick={() => copy(script)}>
        {copied ? t.copied : t.copy}
      </Button>
    </Stack>
  )
}
