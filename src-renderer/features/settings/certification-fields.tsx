import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ClubSettings } from '../../../src-shared/contract/clubs.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import classes from './settings.module.css'

type Certification = Pick<ClubSettings, 'certificationNumber' | 'certifiedOn' | 'certifiedUntil' | 'residentTax'>

/** Only a certified NPO fills these in; what they allow appears when there is a number. */
export function CertificationFields<T extends Certification>({ form }: { readonly form: UseFormReturnType<T> }) {
  const t = useTexts().settings.receipts
  const { certificationNumber, certifiedOn, certifiedUntil } = form.values
  const set = (values: Partial<Certification>) => form.setValues(values as Partial<T>)
  return (
    <>
      <TextInput
        label={t.certificationNumber}
        description={t.certificationNumberHint}
        {...form.getInputProps('certificationNumber')}
      />
      {certificationNumber !== '' && (
        <>
          <div className={classes.two}>
            <DateField label={t.certifiedOn} value={certifiedOn} onChange={(day) => set({ certifiedOn: day })} />
            <DateField
              ahead
              label={t.certifiedUntil}
              value={certifiedUntil}
              onChange={(day) => set({ certifiedUntil: day })}
            />
          </div>
          <TextInput label={t.residentTax} description={t.residentTaxHint} {...form.getInputProps('residentTax')} />
        </>
      )}
    </>
  )
}
