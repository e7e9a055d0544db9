import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ContactId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'

type DeskPaidByProps = {
  /** The member whose dues these are. */
  name: string
  value: ContactId | null
  onChange: (value: ContactId | null) => void
}

/** A company or somebody else who is no member may pay a member's dues; shown only where the club knows any. */
export function DeskPaidBy({ name, value, onChange }: DeskPaidByProps) {
  const words = useTexts().payments.desk
  const contacts = useQuery(orpc.contacts.list.queryOptions({ input: { limit: 1000 } })).data?.contacts ?? []
  if (contacts.length === 0) return null
  return (
    <NativeSelect
      label={words.paidBy}
      maw={300}
      value={value ?? ''}
      onChange={(event) => onChange((event.currentTarget.value as ContactId | '') || null)}
      data={[
        { value: '', label: words.itself(name) },
        ...contacts.map((contact) => ({ value: contact.id as string, label: contact.name })),
      ]}
    />
  )
}
