import { Autocomplete, Checkbox, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { editKindOf } from '../../../src-shared/domain/editable-columns.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { isTieAct, type TieAct } from './bulk-fields.ts'
import { useEditWords } from './use-edit-words.ts'

/** The new value as text, null while nothing was said; or the tags and groups chosen. */
export type BulkValue = { readonly text: string | null; readonly ids: readonly string[] }

type BulkValueFieldProps = {
  readonly what: string
  readonly value: BulkValue
  readonly onValue: (value: BulkValue) => void
}

/** The field for what is chosen to change. */
export function BulkValueField(props: BulkValueFieldProps) {
  return isTieAct(props.what) ? <TieField {...props} act={props.what} /> : <CellField {...props} />
}

function TieField({ act, value, onValue }: BulkValueFieldProps & { readonly act: TieAct }) {
  const t = useTexts()
  const isTag = act === 'addTags' || act === 'removeTags'
  const tags = useQuery(orpc.tags.list.queryOptions()).data ?? []
  const groups = useQuery(orpc.groups.list.queryOptions()).data ?? []
  const known = isTag ? tags : groups
  return (
    <MultiSelect
      label={t.edits.bulk.which}
      description={isTag ? undefined : t.edits.bulk.groupsHint}
      data={known.map(({ id, name }) => ({ value: `${id}`, label: name }))}
      value={[...value.ids]}
      onChange={(ids) => onValue({ text: null, ids })}
      searchable
      hidePickedOptions
    />
  )
}

function CellField({ what, value, onValue }: BulkValueFieldProps) {
  const t = useTexts()
  const { customFields, choicesOf } = useEditWords()
  const isRequired = what === 'status' || customFields.some(({ id, required }) => required && what === `custom:${id}`)
  const isCleared = value.text === ''

  return (
    <Stack gap="xs">
      {!isCleared && (
        <Written
          what={what}
          kind={editKindOf(what, customFields) ?? 'text'}
          choices={choicesOf(what)}
          listed={customFields.find(({ id }) => what === `custom:${id}`)?.choices ?? []}
          text={value.text}
          onText={(text) => onValue({ text: text === '' ? null : text, ids: [] })}
        />
      )}
      {!isRequired && (
        <Checkbox
          label={t.edits.bulk.clear}
          checked={isCleared}
          onChange={(event) => onValue({ text: event.currentTarget.checked ? '' : null, ids: [] })}
        />
      )}
    </Stack>
  )
}

type WrittenProps = {
  readonly what: string
  readonly kind: NonNullable<ReturnType<typeof editKindOf>>
  readonly choices: readonly { value: string; label: string }[] | null
  readonly listed: readonly string[]
  readonly text: string | null
  readonly onText: (text: string | null) => void
}

function Written({ what, kind, choices, listed, text, onText }: WrittenProps) {
  const t = useTexts()
  const label = t.edits.bulk.to
  const households = useQuery({
    ...orpc.households.list.queryOptions({ input: { limit: 1000 } }),
    enabled: what === 'household',
  }).data
  if (choices !== null) return <Select label={label} data={[...choices]} value={text} onChange={onText} searchable />
  if (kind === 'date') return <DateField label={label} value={text} onChange={onText} />
  if (kind === 'list') {
    const values = (text ?? '').split('、').filter(Boolean)
    return <MultiSelect label={label} data={[...listed]} value={values} onChange={(all) => onText(all.join('、'))} />
  }
  const field = { label, value: text ?? '' }
  if (what === 'household') {
    const names = [...new Set((households?.households ?? []).map(({ name }) => name))]
    return <Autocomplete {...field} data={names} onChange={onText} />
  }
  if (kind === 'longText')
    return <Textarea {...field} autosize onChange={(event) => onText(event.currentTarget.value)} />
  return <TextInput {...field} onChange={(event) => onText(event.currentTarget.value)} />
}
