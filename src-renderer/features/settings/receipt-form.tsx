import { Alert, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import type { ClubSettings } from '../../../src-shared/contract/clubs.ts'
import { receiptLayouts } from '../../../src-shared/contract/receipts.ts'
import { isOddRegistrationNumber } from '../../../src-shared/domain/corporate-number.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { CertificationFields } from './certification-fields.tsx'
import { ClubPictures } from './club-pictures.tsx'
import own from './receipt-form.module.css'
import { ReceiptSample } from './receipt-sample.tsx'
import { SaveFoot } from './save-foot.tsx'
import classes from './settings.module.css'
import { useSettingsForm } from './use-settings-form.ts'

export function ReceiptForm({ settings }: { readonly settings: ClubSettings }) {
  const texts = useTexts()
  const t = texts.settings.receipts
  const { receiptLayout, receiptIssuer, receiptNote, stampNote, taxNote, registrationNumber, firstReceiptNumber } =
    settings
  const { certificationNumber, certifiedOn, certifiedUntil, residentTax } = settings
  const { form, save, dialog, element, ...state } = useSettingsForm({
    saved: {
      ...{ receiptLayout, receiptIssuer, receiptNote, stampNote, taxNote, registrationNumber, firstReceiptNumber },
      ...{ certificationNumber, certifiedOn, certifiedUntil, residentTax },
    },
    validate: {
      registrationNumber: (value) => (/^(T\d{13})?$/.test(plain(value)) ? null : t.registrationNumberWrong),
      firstReceiptNumber: (value) => (value >= 1 && value <= 999_999 ? null : t.firstNumberWrong),
    },
    tidy: (values) => ({ ...values, registrationNumber: plain(values.registrationNumber) }),
  })
  const moveOn = useEnterMovesOn(() => void save())

  return (
    <div className={own.withPreview} data-wide>
      <div className={own.choices}>
        <ClubPictures settings={settings} />
        <form
          ref={element}
          className={classes.panel}
          onKeyDownCapture={moveOn}
          onSubmit={(event) => [event.preventDefault(), void save()]}
          noValidate
        >
          <Radio.Group label={t.layout} size="md" {...form.getInputProps('receiptLayout')}>
            <Stack gap={6} mt={6}>
              {receiptLayouts.map((layout) => (
                <Radio key={layout} value={layout} label={texts.fields.receiptLayouts[layout]} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput label={t.issuer} description={t.issuerHint} {...form.getInputProps('receiptIssuer')} />
          <Textarea
            label={t.note}
            description={t.noteHint}
            autosize
            minRows={2}
            {...form.getInputProps('receiptNote')}
          />
          <TextInput label={t.stampNote} description={t.stampNoteHint} {...form.getInputProps('stampNote')} />
          <TextInput label={t.taxNote} description={t.taxNoteHint} {...form.getInputProps('taxNote')} />
          <TextInput
            label={t.registrationNumber}
            description={t.registrationNumberHint}
            placeholder="T1234567890123"
            {...form.getInputProps('registrationNumber')}
          />
          {isOddRegistrationNumber(plain(form.values.registrationNumber)) && (
            <Alert color="ai" role="status" py="xs">
              {t.registrationNumberOdd}
            </Alert>
          )}
          <CertificationFields form={form} />
          <NumberField
            label={t.firstNumber}
            description={t.firstNumberHint}
            maw={220}
            range={[1, 999_999]}
            {...form.getInputProps('firstReceiptNumber')}
            value={form.values.firstReceiptNumber || null}
            onChange={(first) => form.setFieldValue('firstReceiptNumber', first ?? 0)}
          />
          <SaveFoot {...state} onReset={form.reset} />
          {dialog}
        </form>
      </div>
      <ReceiptSample layout={form.values.receiptLayout} unsaved={state.dirty} />
    </div>
  )
}

function plain(value: string): string {
  return value.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
}
