import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { familyRules, prorations, roundings } from '../../../src-shared/contract/fees.ts'
import { taxClasses } from '../../../src-shared/contract/ledger-accounts.ts'
import type { MemberType } from '../../../src-shared/contract/member-types.ts'
import { isRecurring } from '../../../src-shared/domain/fee-periods.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { YenField } from '../../ui/yen-field.tsx'
import type { FeeDraft } from './fee-draft.ts'
import { FeeExample } from './fee-example.tsx'
import { FeePrices } from './fee-prices.tsx'
import classes from './settings.module.css'

interface Props {
  readonly form: UseFormReturnType<FeeDraft>
  readonly types: readonly MemberType[]
  readonly priceFaults: ReadonlySet<string>
}

/** What changes the amount of a fee: families, joining in mid-period, units, prices; and where it goes in the books. */
export function FeeRules({ form, types, priceFaults }: Props) {
  const texts = useTexts()
  const t = texts.billing.rules
  const { values, setFieldValue } = form
  return (
    <>
      <div className={classes.two}>
        <NativeSelect
          label={t.joining}
          size="md"
          data={prorations.map((value) => ({ value, label: texts.fields.prorations[value] }))}
          value={values.proration}
          disabled={!isRecurring(values.rhythm)}
          onChange={({ currentTarget: { value } }) =>
            setFieldValue('proration', prorations.find((one) => one === value) ?? 'none')
          }
        />
        {values.proration === 'months' && (
          <NativeSelect
            label={t.rounding}
            size="md"
            data={roundings.map((value) => ({ value: `${value}`, label: t.roundings[value] }))}
            value={`${values.rounding}`}
            onChange={({ currentTarget: { value } }) =>
              setFieldValue('rounding', roundings.find((one) => `${one}` === value) ?? 1)
            }
          />
        )}
      </div>
      <FeeExample draft={values} />
      <div className={classes.two}>
        <NativeSelect
          label={t.family}
          size="md"
          data={familyRules.map((value) => ({ value, label: texts.fields.familyRules[value] }))}
          value={values.familyRule}
          onChange={({ currentTarget: { value } }) =>
            setFieldValue('familyRule', familyRules.find((one) => one === value) ?? 'each')
          }
        />
        {values.familyRule === 'further' && (
          <YenField
            label={t.furtherAmount}
            least={0}
            value={values.furtherAmount}
            onChange={(amount) => setFieldValue('furtherAmount', amount)}
            error={form.errors.furtherAmount}
          />
        )}
      </div>
      <FeePrices
        prices={values.prices}
        types={types}
        faults={priceFaults}
        onChange={(prices) => setFieldValue('prices', prices)}
      />
      <div className={classes.two}>
        <TextInput
          label={t.units}
          description={t.unitsHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={t.unitsPlaceholder}
          {...form.getInputProps('unitName')}
        />
        <FeeBooks form={form} />
      </div>
    </>
  )
}

/** Where the money of a fee goes in the books. */
function FeeBooks({ form: { values, setFieldValue } }: { readonly form: UseFormReturnType<FeeDraft> }) {
  const texts = useTexts()
  const t = texts.billing.rules
  const accounts = useQuery(orpc.books.accounts.queryOptions())
  const income = (accounts.data ?? []).filter(({ kind }) => kind === 'income')
  return (
    <div className={classes.choice}>
      {income.length > 0 && (
        <NativeSelect
          w="100%"
          label={t.account}
          data={[{ value: '', label: t.noAccount }, ...income.map(({ id, name }) => ({ value: `${id}`, label: name }))]}
          value={values.ledgerAccountId ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setFieldValue('ledgerAccountId', income.find(({ id }) => id === value)?.id ?? null)
          }
        />
      )}
      <NativeSelect
        w="100%"
        label={t.tax}
        data={taxClasses.map((value) => ({ value, label: texts.fields.taxClasses[value] }))}
        value={values.taxClass}
        onChange={({ currentTarget: { value } }) =>
          setFieldValue('taxClass', taxClasses.find((one) => one === value) ?? 'none')
        }
      />
      <Checkbox
        label={t.donation}
        description={t.donationHint}
        checked={values.donation}
        onChange={({ currentTarget: { checked } }) => setFieldValue('donation', checked)}
      />
    </div>
  )
}
