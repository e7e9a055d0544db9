import { SegmentedControl, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Guardian } from '../../../src-shared/contract/belonging.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { useRemark } from '../../ui/use-remark.tsx'
import { readPhone } from './member-fields.ts'
import { PersonPicker } from './person-picker.tsx'
import { useAct } from './use-act.ts'

type GuardianDialogProps = {
  readonly memberId: MemberId
  readonly guardian: Guardian | null
  readonly onClose: () => void
}

/** A member of the club, whose entry says the rest, or somebody outside by name. */
export function GuardianDialog({ memberId, guardian, onClose }: GuardianDialogProps) {
  const texts = useTexts()
  const t = texts.belonging.guardians
  const f = useFormat()
  const [kind, setKind] = useState(guardian && guardian.guardianId === null ? 'outside' : 'member')
  const [chosen, setChosen] = useState<{ id: MemberId; name: string } | null>(
    guardian?.guardianId ? { id: guardian.guardianId, name: guardian.name } : null,
  )
  const [name, setName] = useState(guardian?.guardianId === null ? guardian.name : '')
  const [relation, setRelation] = useState(guardian?.relation ?? '')
  const [phone, setPhone] = useState(f.phone(guardian?.phone ?? ''))
  const [email, setEmail] = useState(guardian?.email ?? '')
  const [tried, setTried] = useState(false)
  const { busy, error, run } = useAct()
  const isMember = kind === 'member'
  const isMissing = isMember ? chosen === null : name.trim() === ''
  const digits = readPhone(phone, '')
  const { say, ...remark } = useRemark(digits === null ? texts.entry.phone.doubtful : undefined)

  async function save(): Promise<void> {
    setTried(true)
    if (isMissing || busy) return
    const outside = { guardianId: null, name: name.trim(), phone: digits ?? phone.trim(), email: email.trim() }
    const inside = { guardianId: chosen?.id ?? null, name: '', phone: '', email: '' }
    const said = { ...(guardian && { id: guardian.id }), memberId, relation: relation.trim() }
    const done = await run(() => api.guardians.save({ ...said, ...(isMember ? inside : outside) }))
    if (done === null) return
    notifyDone(t.saved(isMember ? (chosen?.name ?? '') : name.trim()), { undo: done.operationId })
    onClose()
  }

  return (
    <FormDialog
      title={guardian ? t.change : t.add}
      doLabel={texts.belonging.save}
      busy={busy}
      error={error}
      onDo={() => void save()}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t.which}
        data={[
          { value: 'member', label: t.member },
          { value: 'outside', label: t.outside },
        ]}
        value={kind}
        onChange={setKind}
      />
      {isMember ? (
        <PersonPicker
          label={t.which}
          placeholder={t.find}
          nothing={texts.members.form.payer.nothing}
          all
          except={new Set([memberId])}
          value={chosen?.id ?? null}
          onPick={setChosen}
          error={tried && isMissing && t.needsName}
        />
      ) : (
        <TextInput
          label={t.name}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && isMissing && t.needsName}
        />
      )}
      <TextInput
        label={t.relation}
        placeholder={t.relationPlaceholder}
        value={relation}
        onChange={(event) => setRelation(event.currentTarget.value)}
      />
      {!isMember && (
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label={t.phone}
            value={phone}
            onChange={(event) => setPhone(event.currentTarget.value)}
            onBlur={say}
            {...remark}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
          />
          <TextInput label={t.email} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        </SimpleGrid>
      )}
    </FormDialog>
  )
}
