import { Button, CopyButton, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../failure-note.tsx'

/** What whoever looks after the database has to run once before it can be used, with the names in the address. */
export function AdministratorScript({ address }: { readonly address: string }) {
  const t = useTexts().laptops.place.script
  const ask = useMutation(orpc.sync.postgresScript.mutationOptions())
  const script = ask.data?.script

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
      <CopyButton value={script}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? t.copied : t.copy}
          </Button>
        )}
      </CopyButton>
    </Stack>
  )
}
