import { Input, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { type ClubSettings, yearStyles } from '../../../src-shared/contract/clubs.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { SaveFoot } from './save-foot.tsx'
import classes from './settings.module.css'
import { useSettingsForm } from './use-settings-form.ts'

const months = Array.from({ length: 12 }, (_, index) => `${index + 1}`)

export function ClubForm({ settings }: { readonly settings: ClubSettings }) {
  const texts = useTexts()
  const words = texts.settings
  const t = words.club
  const {
    name,
    nameKana,
    representative,
    postalCode,
    address,
    phone,
    email,
    fiscalYearStartMonth,
    yearStyle,
    deskShows,
  } = settings
  const { form, save, dialog, element, ...state } = useSettingsForm({
    saved: {
      name,
      nameKana,
      representative,
      postalCode,
      address,
      phone,
      email,
      fiscalYearStartMonth,
      yearStyle,
      deskShows,
    },
    validate: {
      name: (value) => (value.trim() === '' ? words.required : null),
      postalCode: (value) => (/^(\d{7})?$/.test(digitsOf(value)) ? null : t.postalCodeWrong),
      email: (value) => (/^(\S+@\S+\.\S+)?$/.test(value.trim()) ? null : t.emailWrong),
    },
    tidy: (values) => ({
      ...values,
      name: values.name.trim(),
      postalCode: digitsOf(values.postalCode),
      email: values.email.trim(),
    }),
  })
  const moveOn = useEnterMovesOn(() => void save())

  return (
    <form
      ref={element}
      className={classes.panel}
      onKeyDownCapture={moveOn}
      onSubmit={(event) => [event.preventDefault(), void save()]}
      noValidate
    >
      <TextInput label={t.name} required {...form.getInputProps('name')} />
      <TextInput label={t.nameKana} {...form.getInputProps('nameKana')} />
      <TextInput
        label={t.representative}
        description={t.representativeHint}
        {...form.getInputProps('representative')}
      />
      <TextInput label={t.postalCode} maw={200} inputMode="numeric" {...form.getInputProps('postalCode')} />
      <TextInput label={t.address} {...form.getInputProps('address')} />
      <div className={classes.two}>
        <TextInput label={t.phone} inputMode="tel" {...form.getInputProps('phone')} />
        <TextInput label={t.email} inputMode="email" {...form.getInputProps('email')} />
      </div>
      <h3>{t.yearHeading}</h3>
      <NativeSelect
        label={t.fiscalYearStartMonth}
        maw={200}
        size="md"
        data={months.map((value) => ({ value, label: t.month(value) }))}
        value={`${form.values.fiscalYearStartMonth}`}
        onChange={(event) => form.setFieldValue('fiscalYearStartMonth', Number(event.currentTarget.value))}
      />
      <Input.Wrapper
        label={t.yearStyle}
        description={t.yearStyleHint}
        labelElement="div"
        labelProps={{ id: 'year-style' }}
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <SegmentedControl
          aria-labelledby="year-style"
          data={yearStyles.map((value) => ({ value, label: texts.fields.yearStyles[value] }))}
          value={form.values.yearStyle}
          onChange={(value) => form.setFieldValue('yearStyle', value)}
        />
      </Input.Wrapper>
      <Input.Wrapper
        label={t.deskShows}
        description={t.deskShowsHint}
        labelElement="div"
        labelProps={{ id: 'desk-shows' }}
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <SegmentedControl
          aria-labelledby="desk-shows"
          data={(['name', 'owed'] as const).map((value) => ({ value, label: t.deskShown[value] }))}
          value={form.values.deskShows}
          onChange={(value) => form.setFieldValue('deskShows', value)}
        />
      </Input.Wrapper>
      <SaveFoot {...state} onReset={form.reset} />
      {dialog}
    </form>
  )
}

function digitsOf(value: string): string {
  return value.normalize('NFKC').replaceAll(/[\s〒‐-―−ー-]/g, '')
}
