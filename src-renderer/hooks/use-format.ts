import { createContext, useContext } from 'react'
import { createFormat, type Format } from '../../src-shared/domain/format.ts'

/** Given once by the shell, so that a list of thousands asks for the club's settings once. */
export const FormatContext = createContext<Format>(createFormat('ja', 'western'))

export function useFormat(): Format {
  return useContext(FormatContext)
}
