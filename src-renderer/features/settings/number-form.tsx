import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { ClubSettings } from '../../../src-shared/contract/clubs.ts'
import { nextByPattern } from '../../../src-shared/domain/number-pattern.ts'
import { orpc } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { SaveFoot } from './save-foot.tsx'
import classes from './settings.module.css'
import { useSettingsForm } from './use-settings-form.ts'

const digits = ['0', '3', '4', '5', '6', '7', '8']
const years = ['0', '1', '2', '3', '4', '5']

/** How member numbers look, and after how long arrears are asked about. */
export function NumberForm({ settings }: { readonly settings: ClubSettings }) {
  const t = useTexts().settings.numbers
  const id = useId()
  const { numberPrefix, numberDigits, arrearsYears } = settings
  const { form, save, dialog, element, ...state } = useSettingsForm({
    saved: { numberPrefix, numberDigits, arrearsYears },
    validate: { numberPrefix: (value) => (value.trim().length > 20 ? t.prefixTooLong : null) },
    tidy: (values) => ({ ...values, numberPrefix: values.numberPrefix.trim() }),
  })
  const pattern = { prefix: form.values.numberPrefix.trim(), digits: form.values.numberDigits }
  const next = useQuery(orpc.members.nextNumber.queryOptions()).data
  const moveOn = useEnterMovesOn(() => void save())

  return (
    <form
      ref={element}
      className={classes.panel}
      aria-labelledby={id}
      onKeyDownCapture={moveOn}
      onSubmit={(event) => [event.preventDefault(), void save()]}
      noValidate
    >
      <h3 id={id}>{t.title}</h3>
      <div className={classes.two}>
        <TextInput
          label={t.prefix}
          description={t.prefixHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          {...form.getInputProps('numberPrefix')}
        />
        <NativeSelect
          label={t.digits}
          description={t.digitsHint}
          inputWrapperOrder={['label', 'input', 'description']}
          size="md"
          data={digits.map((value) => ({ value, label: value === '0' ? t.digitsOpen : t.digitsCount(value) }))}
          value={`${form.values.numberDigits}`}
          onChange={(event) => form.setFieldValue('numberDigits', Number(event.currentTarget.value))}
        />
      </div>
      <p className={classes.quiet} aria-live="polite">
        {state.dirty ? t.example(nextByPattern([], pattern)) : next && t.next(next.memberNumber)}
      </p>
      <h3>{t.arrearsTitle}</h3>
      <NativeSelect
        label={t.arrears}
        description={t.arrearsHint}
        inputWrapperOrder={['label', 'input', 'description']}
        maw={440}
        size="md"
        data={years.map((value) => ({ value, label: value === '0' ? t.arrearsNever : t.arrearsYears(Number(value)) }))}
        value={`${form.values.arrearsYears}`}
        onChange={(event) => form.setFieldValue('arrearsYears', Number(event.currentTarget.value))}
      />
      <SaveFoot {...state} onReset={form.reset} />
      {dialog}
    </form>
  )
}
