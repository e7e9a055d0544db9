import { NativeSelect } from '@mantine/core'
import { keyOfWay, useWays, type Way, wayNamed } from './way-of-paying.ts'

type WaySelectProps = { label: string; value: Way; onChange: (way: Way) => void }

/** How money came or went, by the club's own names. */
export function WaySelect({ label, value, onChange }: WaySelectProps) {
  const choices = useWays(value)
  return (
    <NativeSelect
      label={label}
      value={keyOfWay(value)}
      onChange={(event) => onChange(wayNamed(choices, event.currentTarget.value))}
      data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
    />
  )
}
