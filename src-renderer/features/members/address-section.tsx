import { useTexts } from '../../hooks/use-texts.ts'
import { FormSection, TextField } from './form-parts.tsx'
import { PostalHint } from './postal-hint.tsx'
import type { MemberForm } from './use-member-form.ts'
import { usePostalLookup } from './use-postal-lookup.ts'

/** The address, with its postal code looked up on this computer. */
export function AddressSection({ form }: { readonly form: MemberForm }) {
  const t = useTexts()
  const { hint, fill, takeCode, spelled, isFilledStreet } = usePostalLookup(form)

  return (
    <FormSection title={t.members.form.groups.address}>
      <TextField
        form={form}
        name="postalCode"
        inputMode="numeric"
        onBlur={({ currentTarget }) => form.set('postalCode', spelled(currentTarget.value))}
      />
      <PostalHint hint={hint} onPlace={fill} onCode={takeCode} />
      <TextField form={form} name="prefecture" />
      <TextField form={form} name="city" />
      <TextField
        form={form}
        name="street"
        onFocus={({ currentTarget }) => {
          // Enter marks the whole field as it comes, and the next key would wipe out the town.
          if (isFilledStreet(currentTarget.value)) requestAnimationFrame(() => toEnd(currentTarget))
        }}
      />
      <TextField form={form} name="building" />
      <TextField form={form} name="country" hint={t.members.form.countryHint} maxLength={2} />
    </FormSection>
  )
}

function toEnd(field: HTMLInputElement): void {
  field.setSelectionRange(field.value.length, field.value.length)
}
