import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { statuses } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { MemberForm } from './use-member-form.ts'

/** The states that the program knows, each followed by the club's own names for it. */
export function StatusPicker({ form }: { readonly form: MemberForm }) {
  const t = useTexts()
  const own = useQuery(orpc.memberStatuses.list.queryOptions()).data ?? []
  const { status, statusId } = form.draft
  const chosen = own.find(({ id, standsFor }) => id === statusId && standsFor === status)

  function pick(value: string | null): void {
    const named = own.find(({ id }) => id === value)
    form.set('statusId', named?.id ?? null)
    form.set('status', named?.standsFor ?? statuses.find((known) => known === value) ?? status)
  }

  return (
    <Select
      label={t.fields.member.status}
      allowDeselect={false}
      data={statuses.flatMap((value) => [
        { value: value as string, label: t.fields.statuses[value] },
        ...own
          .filter(({ standsFor }) => standsFor === value)
          .map(({ id, name }) => ({
            value: id as string,
            label: t.belonging.form.statusOf(name, t.fields.statuses[value]),
          })),
      ])}
      value={chosen?.id ?? status}
      onChange={pick}
    />
  )
}
