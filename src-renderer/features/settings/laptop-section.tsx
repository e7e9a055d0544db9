import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { locales } from '../../../src-shared/texts/texts.ts'
import { orpc } from '../../api.ts'
import { colorSchemes, dateStyles, setPreference, textSizes, usePreferences } from '../../hooks/preferences.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ActorForm } from './actor-form.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'

export function LaptopSection() {
  const texts = useTexts()
  const t = texts.settings.laptop
  const f = useFormat()
  const preferences = usePreferences()
  const info = useQuery(orpc.app.info.queryOptions())
  if (!info.data) return <LoadingState />

  const dateWords = { club: t.datesClub, ...texts.fields.yearStyles }
  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      <ActorForm actor={info.data.actor} />
      <div className={classes.panel}>
        <Choice label={t.language}>
          {(id) => (
            <SegmentedControl
              aria-labelledby={id}
              data={locales.map((value) => ({ value, label: texts.shell.language[value] }))}
              value={preferences.locale}
              onChange={(value) => setPreference('locale', value)}
            />
          )}
        </Choice>
        <Choice label={t.textSize}>
          {(id) => (
            <SegmentedControl
              aria-labelledby={id}
              data={textSizes.map((value) => ({ value, label: texts.shell.textSize[value] }))}
              value={preferences.textSize}
              onChange={(value) => setPreference('textSize', value)}
            />
          )}
        </Choice>
        <Choice label={t.scheme}>
          {(id) => (
            <SegmentedControl
              aria-labelledby={id}
              data={colorSchemes.map((value) => ({ value, label: texts.shell.scheme[value] }))}
              value={preferences.colorScheme}
              onChange={(value) => setPreference('colorScheme', value)}
            />
          )}
        </Choice>
        <Choice label={t.dates} hint={t.sample(f.date(info.data.today))}>
          {(id) => (
            <SegmentedControl
              aria-labelledby={id}
              data={dateStyles.map((value) => ({ value, label: dateWords[value] }))}
              value={preferences.dateStyle}
              onChange={(value) => setPreference('dateStyle', value)}
            />
          )}
        </Choice>
      </div>
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly hint?: string
  readonly children: (labelId: string) => ReactNode
}

function Choice({ label, hint, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className={classes.choice}>
      <p id={id}>{label}</p>
      {children(id)}
      {hint && <p className={classes.quiet}>{hint}</p>}
    </div>
  )
}
