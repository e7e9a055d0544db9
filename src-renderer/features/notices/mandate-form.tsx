import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { accountTypes, type DebitMandate } from '../../../src-shared/contract/debits.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { orpc } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { MemberChoice } from './member-choice.tsx'
import css from './notices.module.css'

type MandateFormProps = { readonly mandate: DebitMandate | null; readonly onClose: () => void }

/** The account of one member, as the form that was handed in says. */
export function MandateForm({ mandate, onClose }: MandateFormProps) {
  const texts = useTexts()
  const t = texts.notices.accounts
  const form = useForm({ initialValues: valuesOf(mandate), validate: checks(t) })
  const save = useMutation(
    orpc.debits.saveMandate.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(t.saved(form.getValues().memberName), { undo: operationId })
        onClose()
      },
    }),
  )
  const submit = () => {
    const { memberId, memberName: _, startsUnreadable, endsUnreadable, ...values } = form.getValues()
    if (form.validate().hasErrors || memberId === null || startsUnreadable || endsUnreadable) return
    save.mutate({ ...plainFields(values), memberId, ...(mandate && { id: mandate.id }) })
  }
  const around = useFormSubmit(submit, save.isPending)
  const moveOn = useEnterMovesOn(around.onSubmit)
  const field = (name: PlainField) => form.getInputProps(name)

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      closeOnClickOutside={!form.isDirty()}
      title={mandate ? t.titleEdit : t.titleNew}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      <form {...around} className={css.form} onKeyDownCapture={moveOn}>
        <div data-whole>
          <MemberChoice
            value={form.values.memberId}
            disabled={mandate !== null}
            error={form.errors.memberId}
            onChoose={(memberId, memberName) => form.setValues({ memberId, memberName })}
          />
        </div>
        <TextInput label={t.bankCode} inputMode="numeric" required {...field('bankCode')} />
        <TextInput label={t.bankName} {...field('bankName')} />
        <TextInput label={t.branchCode} inputMode="numeric" required {...field('branchCode')} />
        <TextInput label={t.branchName} {...field('branchName')} />
        <NativeSelect
          label={t.type}
          data={accountTypes.map((value) => ({ value, label: t.types[value] }))}
          {...form.getInputProps('accountType')}
        />
        <TextInput label={t.number} inputMode="numeric" required {...field('accountNumber')} />
        <TextInput label={t.holder} required {...field('holderKana')} />
        <TextInput
          label={t.customer}
          description={t.customerHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          {...field('customerNumber')}
        />
        <DateField
          label={t.startsOn}
          value={form.values.startsOn}
          onChange={(day) => form.setFieldValue('startsOn', day)}
          onUnreadable={(bad) => form.setFieldValue('startsUnreadable', bad)}
        />
        <DateField
          label={t.endsOn}
          value={form.values.endsOn}
          onChange={(day) => form.setFieldValue('endsOn', day)}
          onUnreadable={(bad) => form.setFieldValue('endsUnreadable', bad)}
        />
        <div data-whole>
          <FailureNote error={save.error} />
        </div>
        <Group data-whole justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {texts.shell.parts.cancel}
          </Button>
          <WriteButton type="submit" loading={save.isPending}>
            {t.save}
          </WriteButton>
        </Group>
      </form>
    </Modal>
  )
}

const plainNames = [
  'bankCode',
  'bankName',
  'branchCode',
  'branchName',
  'accountNumber',
  'holderKana',
  'customerNumber',
] as const
type PlainField = (typeof plainNames)[number]

function valuesOf(mandate: DebitMandate | null) {
  return {
    memberId: mandate?.memberId ?? (null as MemberId | null),
    memberName: mandate?.memberName ?? '',
    bankCode: mandate?.bankCode ?? '',
    bankName: mandate?.bankName ?? '',
    branchCode: mandate?.branchCode ?? '',
    branchName: mandate?.branchName ?? '',
    accountType: mandate?.accountType ?? accountTypes[0],
    accountNumber: mandate?.accountNumber ?? '',
    holderKana: mandate?.holderKana ?? '',
    customerNumber: mandate?.customerNumber ?? '',
    startsOn: mandate?.startsOn ?? (null as string | null),
    endsOn: mandate?.endsOn ?? (null as string | null),
    startsUnreadable: false,
    endsUnreadable: false,
  }
}

/** Codes as typed in full width, with spaces or hyphens. */
function plain(value: string): string {
  return value.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
}

function checks(t: Texts['notices']['accounts']) {
  const digits = (count: number) => (value: string) =>
    new RegExp(`^\\d{${count}}$`).test(plain(value)) ? null : t.digits(count)
  return {
    memberId: (value: MemberId | null) => (value === null ? t.required : null),
    bankCode: digits(4),
    branchCode: digits(3),
    accountNumber: (value: string) => (/^\d{1,7}$/.test(plain(value)) ? null : t.upTo7),
    holderKana: (value: string) => (value.trim() === '' ? t.required : null),
    customerNumber: (value: string) => (/^[0-9A-Z]{0,20}$/.test(plain(value)) ? null : t.customerWrong),
  }
}

type Values = Omit<ReturnType<typeof valuesOf>, 'memberId' | 'memberName' | 'startsUnreadable' | 'endsUnreadable'>

function plainFields({ customerNumber, bankCode, branchCode, accountNumber, ...rest }: Values) {
  return {
    ...rest,
    bankCode: plain(bankCode),
    branchCode: plain(branchCode),
    accountNumber: plain(accountNumber),
    ...(plain(customerNumber) !== '' && { customerNumber: plain(customerNumber) }),
  }
}
