import { Checkbox, MultiSelect, NativeSelect } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import { isWhole, type ListChoice, mayBeWhole, withLayout } from './list-choice.ts'
import { useColumnOptions } from './use-column-options.ts'
import { useSavedLayouts } from './use-saved-layouts.ts'

type LayoutChoicesProps = {
  readonly choice: ListChoice
  readonly onChange: (part: Partial<ListChoice>) => void
}

/** What a list shows: the usual, a saved layout, or columns picked here. */
export function LayoutChoices({ choice, onChange }: LayoutChoicesProps) {
  const t = useTexts().lists
  const saved = useSavedLayouts()
  const options = useColumnOptions()
  const { body } = choice
  const known = ['standard', 'own', ...saved.map(({ id }) => String(id)), ...(mayBeWhole(choice) ? ['whole'] : [])]
  const layout = known.includes(choice.layout) ? choice.layout : choice.layout === 'whole' ? 'standard' : 'own'

  return (
    <>
      <NativeSelect
        label={t.layout}
        value={layout}
        onChange={(event) => onChange(withLayout(choice, event.currentTarget.value, saved))}
        data={[
          ...(mayBeWhole(choice) ? [{ value: 'whole', label: t.layouts.whole }] : []),
          { value: 'standard', label: t.layouts.standard },
          ...saved.map(({ id, name }) => ({ value: String(id), label: name })),
          { value: 'own', label: t.layouts.own },
        ]}
      />
      {layout === 'own' && (
        <MultiSelect
          label={t.columns}
          placeholder={body.columns.length === 0 ? t.columnsNone : ''}
          searchable
          hidePickedOptions
          value={body.columns}
          onChange={(columns) => onChange({ layout: 'own', body: { ...body, columns } })}
          data={options}
        />
      )}
      {!isWhole(choice) && (
        <>
          <NativeSelect
            label={t.sort}
            value={body.sort}
            onChange={(event) => onChange({ body: { ...body, sort: event.currentTarget.value } })}
            data={options}
          />
          {choice.format !== 'vcard' && (
            <Checkbox
              label={t.perHousehold}
              checked={body.perHousehold}
              onChange={(event) => onChange({ body: { ...body, perHousehold: event.currentTarget.checked } })}
            />
          )}
        </>
      )}
    </>
  )
}
