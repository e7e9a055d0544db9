import { useMemberColumns } from '../../ui/use-member-columns.ts'

interface ColumnOption {
  readonly value: string
  readonly label: string
}

/** Every column a list can show, by name. */
export function useColumnOptions(): ColumnOption[] {
  const { keys, name } = useMemberColumns()
  return keys.map((value) => ({ value, label: name(value) }))
}
