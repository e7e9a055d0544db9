import { useEffect, useState } from 'react'
import type { PhoneFormat } from './phone-format.ts'

let loading: Promise<PhoneFormat> | undefined

/** How phones are written, once their rules are read: a hundred kilobytes that only forms need. Null until then. */
export function usePhoneFormat(): PhoneFormat | null {
  const [format, setFormat] = useState<PhoneFormat | null>(null)

  useEffect(() => {
    loading ??= import('./phone-format.ts').then(({ phoneFormat }) => phoneFormat)
    let wanted = true
    // Without them a phone is kept as it was typed.
    loading.then((known) => wanted && setFormat(known)).catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [])

  return format
}
