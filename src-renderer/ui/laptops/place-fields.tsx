import { SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import { FolderField } from '../folder-field.tsx'
import { PassphraseInput } from '../passphrase-input.tsx'
import { AdministratorScript } from './administrator-script.tsx'
import { faultsOf, type PlaceDraft, type PlaceField } from './place-draft.ts'

interface Props {
  readonly draft: PlaceDraft
  readonly onChange: (draft: PlaceDraft) => void
  /** The act was tried: what is missing is said. */
  readonly tried: boolean
  /** The place is there already. */
  readonly joining?: boolean
}

/** Which shared place, and what is needed to reach it. */
export function PlaceFields({ draft, onChange, tried, joining = false }: Props) {
  const t = useTexts().laptops.place
  const isOther = draft.kind === 's3' || draft.kind === 'postgres'
  const choose = (kind: string) => onChange({ ...draft, kind: kindNamed(kind) })

  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t.kind}
        fullWidth
        data={(['folder', 'webdav', 'other'] as const).map((value) => ({ value, label: t.kinds[value] }))}
        value={isOther ? 'other' : draft.kind}
        onChange={choose}
      />
      {isOther && (
        <SegmentedControl
          aria-label={t.otherKind}
          data={(['s3', 'postgres'] as const).map((value) => ({ value, label: t.others[value] }))}
          value={draft.kind}
          onChange={choose}
        />
      )}
      <KindFields key={draft.kind} draft={draft} onChange={onChange} tried={tried} joining={joining} />
    </Stack>
  )
}

function kindNamed(name: string): PlaceDraft['kind'] {
  return name === 'folder' || name === 'webdav' || name === 'postgres' ? name : 's3'
}

function KindFields({ draft, onChange, tried, joining }: Props) {
  const t = useTexts().laptops.place
  const faults = tried ? faultsOf(draft) : {}

  function field(name: PlaceField) {
    const fault = faults[name]
    return { value: draft[name], error: fault ? t[fault] : null, onChange: (value: string) => set(name, value) }
  }
  function set(name: PlaceField, value: string) {
    onChange({ ...draft, [name]: value })
  }
  function text(name: PlaceField) {
    const { onChange: change, ...rest } = field(name)
    return {
      ...rest,
      name,
      autoComplete: 'off',
      spellCheck: false,
      maxLength: 2000,
      onChange: (event: { readonly currentTarget: HTMLInputElement }) => change(event.currentTarget.value),
    }
  }

  if (draft.kind === 'folder')
    return (
      <FolderField
        name="path"
        label={t.path}
        description={joining ? t.pathJoining : t.pathHint}
        placeholder={t.pathExample}
        maxLength={2000}
        data-autofocus
        {...field('path')}
      />
    )
  if (draft.kind === 'webdav')
    return (
      <>
        <TextInput
          label={t.url}
          description={t.urlHint}
          placeholder={t.urlExample}
          inputMode="url"
          data-autofocus
          {...text('url')}
        />
        <TextInput label={t.user} {...text('user')} />
        <PassphraseInput label={t.password} description={t.passwordHint} {...field('password')} />
      </>
    )
  if (draft.kind === 's3')
    return (
      <>
        <TextInput label={t.server} inputMode="url" {...text('server')} />
        <TextInput label={t.bucket} {...text('bucket')} />
        <TextInput label={t.region} {...text('region')} />
        <TextInput label={t.accessKey} {...text('accessKey')} />
        <PassphraseInput label={t.secretKey} {...field('secretKey')} />
      </>
    )
  return (
    <>
      <TextInput label={t.database} placeholder={t.databaseExample} inputMode="url" {...text('database')} />
      {!joining && <AdministratorScript address={draft.database} />}
    </>
  )
}
