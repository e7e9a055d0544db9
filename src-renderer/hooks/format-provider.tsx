import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { createFormat, defaultTimeZone } from '../../src-shared/domain/format.ts'
import { orpc } from '../api.ts'
import { usePreferences } from './preferences.ts'
import { FormatContext } from './use-format.ts'

/** With a club open its settings decide how years are written, unless this laptop prefers otherwise. */
export function FormatProvider({
  clubIsOpen,
  children,
}: {
  readonly clubIsOpen: boolean
  readonly children: ReactNode
}) {
  const { locale, dateStyle } = usePreferences()
  const settings = useQuery(orpc.settings.get.queryOptions({ enabled: clubIsOpen }))
  const years = dateStyle === 'club' ? (settings.data?.yearStyle ?? 'western') : dateStyle
  const timeZone = settings.data?.timeZone ?? defaultTimeZone
  const format = useMemo(() => createFormat(locale, years, timeZone), [locale, years, timeZone])

  return <FormatContext value={format}>{children}</FormatContext>
}
