import { Checkbox, NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { type ReceiptKind, receiptLayout } from '../../../src-shared/contract/receipts.ts'
import { locales } from '../../../src-shared/texts/texts.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'

export type ReceiptLayout = (typeof receiptLayout.options)[number]

export type Wording = {
  readonly layout: ReceiptLayout
  readonly kind: ReceiptKind
  /** Of several payments: one receipt for all. */
  readonly together: boolean
  readonly payerName: string
  readonly description: string
  readonly locale: (typeof locales)[number]
  readonly issuedOn: string | null
}

/** What is left empty is decided by the core: the payer's own name, each fee's own words. */
export function wordingInput({ kind, payerName, description, locale, issuedOn }: Wording, many: boolean) {
  return {
    kind,
    locale,
    ...(issuedOn === null ? {} : { issuedOn }),
    ...(many || payerName.trim() === '' ? {} : { payerName: payerName.trim() }),
    ...(description.trim() === '' ? {} : { description: description.trim() }),
  }
}

type IssueChoicesProps = {
  /** Several payments: one receipt each, or one for all. */
  several: boolean
  /** Only a certified body gives donation certificates. */
  certified: boolean
  value: Wording
  onChange: (value: Wording) => void
  onUnreadable: (unreadable: boolean) => void
}

export function IssueChoices({ several, certified, value, onChange, onUnreadable }: IssueChoicesProps) {
  const t = useTexts()
  const moveOn = useEnterMovesOn()
  // Several receipts: each has its own 宛名.
  const many = several && !value.together
  return (
    <div onKeyDownCapture={moveOn}>
      <Stack gap="md">
        {certified && (
          <Checkbox
            label={t.receipts.issue.donation}
            description={t.receipts.issue.donationHint}
            checked={value.kind === 'donation'}
            onChange={(event) => onChange({ ...value, kind: event.currentTarget.checked ? 'donation' : 'receipt' })}
          />
        )}
        {several && (
          <Checkbox
            label={t.receipts.issue.together}
            description={t.receipts.issue.togetherHint}
            checked={value.together}
            onChange={(event) => onChange({ ...value, together: event.currentTarget.checked })}
          />
        )}
        <LayoutSelect value={value.layout} onChange={(layout) => onChange({ ...value, layout })} />
        {!many && (
          <TextInput
            label={t.receipts.issue.payerName}
            value={value.payerName}
            onChange={(event) => onChange({ ...value, payerName: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t.receipts.issue.description}
          description={many ? t.receipts.issue.descriptionHintMany : t.receipts.issue.descriptionHint}
          value={value.description}
          onChange={(event) => onChange({ ...value, description: event.currentTarget.value })}
        />
        <DateField
          label={t.receipts.issue.issuedOn}
          value={value.issuedOn}
          onChange={(issuedOn) => onChange({ ...value, issuedOn })}
          onUnreadable={onUnreadable}
        />
        <div>
          <Text size="sm" id="receipt-language">
            {t.receipts.issue.language}
          </Text>
          <SegmentedControl
            aria-labelledby="receipt-language"
            value={value.locale}
            onChange={(chosen) =>
              onChange({
                ...value,
                locale: locales.find((one) => one === chosen) ?? value.locale,
              })
            }
            data={locales.map((one) => ({
              value: one,
              label: t.receipts.issue.languages[one],
            }))}
          />
        </div>
      </Stack>
    </div>
  )
}

export function LayoutSelect({ value, onChange }: { value: ReceiptLayout; onChange: (layout: ReceiptLayout) => void }) {
  const t = useTexts()
  return (
    <NativeSelect
      label={t.receipts.issue.layout}
      value={value}
      onChange={(event) => onChange(receiptLayout.options.find((one) => one === event.currentTarget.value) ?? value)}
      data={receiptLayout.options.map((one) => ({
        value: one,
        label: t.fields.receiptLayouts[one],
      }))}
    />
  )
}
