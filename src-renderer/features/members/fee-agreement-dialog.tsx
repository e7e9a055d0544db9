import { NativeSelect, SegmentedControl, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { agreementKinds, type Fee, type FeeAgreement } from '../../../src-shared/contract/fees.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { YenField } from '../../ui/yen-field.tsx'
import { useAct } from './use-act.ts'

type Props = {
  readonly memberId: MemberId
  readonly name: string
  readonly fees: readonly Fee[]
  readonly agreement: FeeAgreement | null
  readonly onClose: () => void
}

/** One agreement: which fee, what, from when to when, and why. */
export function FeeAgreementDialog({ memberId, name, fees, agreement, onClose }: Props) {
  const texts = useTexts()
  const t = texts.billing.agreements
  const { busy, error, run } = useAct()
  const [fee, setFee] = useState(fees.find(({ id }) => id === agreement?.feeId) ?? fees[0])
  const [kind, setKind] = useState<FeeAgreement['kind']>(agreement?.kind ?? 'exempt')
  const [amount, setAmount] = useState(agreement?.amount ?? null)
  const [units, setUnits] = useState(agreement?.units ?? null)
  const [startsOn, setStartsOn] = useState(agreement?.startsOn ?? null)
  const [endsOn, setEndsOn] = useState(agreement?.endsOn ?? null)
  const [reason, setReason] = useState(agreement?.reason ?? '')
  const [tried, setTried] = useState(false)
  const hasUnits = fee !== undefined && fee.unitName !== ''
  const lacks = { price: amount === null, units: hasUnits && units === null, exempt: false }[kind]
  const needs = tried && lacks && texts.settings.required

  async function save(): Promise<void> {
    setTried(true)
    if (lacks || fee === undefined) return
    const said = { memberId, feeId: fee.id, kind, startsOn, endsOn, reason: reason.trim() }
    const figures = { amount, units }
    const done = await run(() =>
      api.fees.saveAgreement({ ...(agreement && { id: agreement.id }), ...said, ...figures }),
    )
    if (done === null) return
    notifyDone(t.saved(name), { undo: done.operationId })
    onClose()
  }

  return (
    <FormDialog
      title={t.dialog}
      doLabel={texts.belonging.save}
      busy={busy}
      error={error}
      onDo={() => void save()}
      onClose={onClose}
    >
      <NativeSelect
        label={t.fee}
        value={fee?.id ?? ''}
        data={fees.map(({ id, name: label }) => ({ value: `${id}`, label }))}
        data-autofocus
        onChange={({ currentTarget: { value } }) => setFee(fees.find(({ id }) => id === value))}
      />
      <SegmentedControl
        aria-label={t.kind}
        data={agreementKinds.map((value) => ({ value, label: texts.fields.agreementKinds[value] }))}
        value={kind}
        onChange={(value) => setKind(agreementKinds.find((one) => one === value) ?? 'exempt')}
      />
      {kind === 'price' && (
        <YenField
          label={t.amount}
          description={t.amountHint}
          required
          least={0}
          value={amount}
          onChange={setAmount}
          error={needs}
        />
      )}
      {kind === 'units' && !hasUnits && <Text size="sm">{t.noUnits}</Text>}
      {kind === 'units' && hasUnits && (
        <NumberField
          label={t.units(fee.unitName)}
          required
          range={[1, 9999]}
          value={units}
          onChange={setUnits}
          error={needs}
        />
      )}
      <SimpleGrid cols={2} spacing="sm">
        <DateField label={t.startsOn} value={startsOn} onChange={setStartsOn} hint={t.openHint} />
        <DateField label={t.endsOn} value={endsOn} onChange={setEndsOn} hint={t.openHint} />
      </SimpleGrid>
      <TextInput
        label={t.reason}
        description={t.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        {t.note}
      </Text>
    </FormDialog>
  )
}
