import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { feeId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import type { FieldsProps } from './basic-fields.tsx'
import { presetOf, type QuorumPreset, quorumPresets } from './meeting-draft.ts'
import css from './meetings.module.css'

/** Who has a vote, what the quorum is and which paper stands; a closed meeting keeps its rules. */
export function RuleFields({ form, onUnreadable, isClosed }: FieldsProps & { readonly isClosed: boolean }) {
  const t = useTexts().meetings.form
  const { values } = form
  return (
    <fieldset disabled={isClosed} style={{ display: 'contents' }}>
      <h2>{t.entitled}</h2>
      <div className={css.two}>
        <DateField
          ahead
          label={t.recordOn}
          remark={() => t.recordHint}
          error={form.errors.recordOn}
          required
          disabled={isClosed}
          value={values.recordOn}
          onChange={(day) => {
            onUnreadable('recordOn', day === null)
            if (day !== null) form.setFieldValue('recordOn', day)
          }}
        />
        <NativeSelect
          label={t.unit}
          data={(['person', 'household'] as const).map((value) => ({ value, label: t.units[value] }))}
          {...form.getInputProps('unit')}
        />
        <NativeSelect
          label={t.votes}
          data={(['one', 'units'] as const).map((value) => ({ value, label: t.votesOf[value] }))}
          {...form.getInputProps('votes')}
        />
        {values.votes === 'units' && <VoteFee form={form} onUnreadable={onUnreadable} />}
        <QuorumFields form={form} onUnreadable={onUnreadable} />
        <NumberField
          label={t.proxyLimit}
          description={t.proxyHint}
          range={[1, 1000]}
          value={values.proxyLimit}
          onChange={(limit) => form.setFieldValue('proxyLimit', limit)}
        />
        <Radio.Group
          data-whole
          label={t.standing}
          description={t.standingHint}
          value={values.standing}
          onChange={(value) => form.setFieldValue('standing', value === 'latest' ? 'latest' : 'personal')}
        >
          <Stack gap={4} mt={6}>
            <Radio value="personal" label={t.standings.personal} disabled={isClosed} />
            <Radio value="latest" label={t.standings.latest} disabled={isClosed} />
          </Stack>
        </Radio.Group>
      </div>
    </fieldset>
  )
}

function VoteFee({ form }: FieldsProps) {
  const t = useTexts().meetings.form
  const fees = useQuery(orpc.fees.list.queryOptions()).data ?? []
  return (
    <NativeSelect
      label={t.voteFee}
      data={[{ value: '', label: '' }, ...fees.map(({ id, name }) => ({ value: id as string, label: name }))]}
      value={form.values.voteFeeId ?? ''}
      onChange={(event) => {
        const id = feeId.safeParse(event.currentTarget.value)
        form.setFieldValue('voteFeeId', id.success ? id.data : null)
      }}
    />
  )
}

function QuorumFields({ form }: FieldsProps) {
  const t = useTexts().meetings.form
  const { quorum, ownQuorum } = form.values
  const preset: QuorumPreset = ownQuorum ? 'own' : presetOf(quorum)
  const names = [...Object.keys(quorumPresets), 'own'] as QuorumPreset[]

  function choose(name: QuorumPreset): void {
    form.setFieldValue('ownQuorum', name === 'own')
    if (name !== 'own') form.setFieldValue('quorum', quorumPresets[name])
  }

  return (
    <div>
      <NativeSelect
        label={t.quorum}
        data={names.map((value) => ({ value, label: t.quorumPresets[value] }))}
        value={preset}
        onChange={(event) => choose(event.currentTarget.value as QuorumPreset)}
      />
      {preset === 'own' && (
        <div className={css.times}>
          <NumberField label={t.of} range={[0, 1000]} value={quorum.of} {...form.getInputProps('quorum.of')} />
          <NumberField label={t.in} range={[1, 1000]} value={quorum.in} {...form.getInputProps('quorum.in')} />
          <Checkbox label={t.more} {...form.getInputProps('quorum.more', { type: 'checkbox' })} />
        </div>
      )}
    </div>
  )
}
