import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import type { ClubSettings } from '../../../src-shared/contract/clubs.ts'
import type { Fund } from '../../../src-shared/contract/funds.ts'
import { letterWording } from '../../../src-shared/texts/letter-wording.ts'
import { slipWording } from '../../../src-shared/texts/slip-wording.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { OwnWords } from './own-words.tsx'
import { SaveFoot } from './save-foot.tsx'
import classes from './settings.module.css'
import { useSettingsForm } from './use-settings-form.ts'

interface Props {
  readonly settings: ClubSettings
  readonly funds: readonly Fund[]
}

const [firstReminder, , lastReminder] = letterWording.bodies.reminder
const usual = {
  requestText: letterWording.bodies.request,
  reminderText: firstReminder ?? '',
  finalReminderText: lastReminder ?? '',
}

export function LettersForm({ settings, funds }: Props) {
  const t = useTexts().notices.settings
  const { requestText, reminderText, finalReminderText, slipAccount, slipHolder, slipText } = settings
  const { debitCode, debitName, debitFundId } = settings
  const { form, save, dialog, element, ...state } = useSettingsForm({
    saved: {
      ...{ requestText, reminderText, finalReminderText, slipAccount, slipHolder, slipText },
      ...{ debitCode, debitName, debitFundId },
    },
    validate: {
      slipAccount: (value) => (/^(\d{5}-?\d-?\d{1,7})?$/.test(plain(value)) ? null : t.slipAccountWrong),
      debitCode: (value) => (/^\d{0,10}$/.test(plain(value)) ? null : t.debitCodeWrong),
    },
    tidy: (values) => ({ ...values, slipAccount: plain(values.slipAccount), debitCode: plain(values.debitCode) }),
  })
  const moveOn = useEnterMovesOn(() => void save())
  const fundId = form.values.debitFundId

  return (
    <form
      ref={element}
      className={classes.panel}
      onKeyDownCapture={moveOn}
      onSubmit={(event) => [event.preventDefault(), void save()]}
      noValidate
    >
      <h3>{t.words}</h3>
      <Text size="sm" c="dimmed">
        {t.wordsHint}
      </Text>
      {(['requestText', 'reminderText', 'finalReminderText'] as const).map((name) => (
        <OwnWords key={name} label={t[name]} usual={usual[name]} {...form.getInputProps(name)} />
      ))}
      <h3>{t.slip}</h3>
      <div className={classes.two}>
        <TextInput label={t.slipAccount} placeholder="00100-1-123456" {...form.getInputProps('slipAccount')} />
        <TextInput
          label={t.slipHolder}
          placeholder={settings.name}
          description={t.slipHolderHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          {...form.getInputProps('slipHolder')}
        />
      </div>
      <Textarea
        label={t.slipText}
        description={t.slipTextHint}
        placeholder={slipWording.message}
        autosize
        minRows={2}
        {...form.getInputProps('slipText')}
      />
      <h3>{t.debit}</h3>
      <div className={classes.two}>
        <TextInput
          label={t.debitCode}
          description={t.debitCodeHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          inputMode="numeric"
          {...form.getInputProps('debitCode')}
        />
        <TextInput label={t.debitName} {...form.getInputProps('debitName')} />
        <NativeSelect
          label={t.debitFund}
          description={t.debitFundHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={fundId ?? ''}
          onChange={(event) =>
            form.setFieldValue('debitFundId', funds.find(({ id }) => id === event.currentTarget.value)?.id ?? null)
          }
          data={[{ value: '', label: t.noFund }, ...funds.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </div>
      <SaveFoot {...state} onReset={form.reset} />
      {dialog}
    </form>
  )
}

function plain(value: string): string {
  return value
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐−–ー]/g, '-')
}
