import { createRequire } from 'node:module'
import { createFontChain, type FontChain } from './font-chain.ts'
import { openFontFile } from './font-file.ts'

export type Weight = 'regular' | 'bold'
export type Locale = 'ja' | 'en'

const { resolve } = createRequire(import.meta.url)
const chains = new Map<string, FontChain>()

const files = {
  bizUdpGothic: { regular: '400Regular/BIZUDPGothic_400Regular.ttf', bold: '700Bold/BIZUDPGothic_700Bold.ttf' },
  notoSansJp: { regular: '400Regular/NotoSansJP_400Regular.ttf', bold: '700Bold/NotoSansJP_700Bold.ttf' },
}

/**
 * Japanese is set in BIZ UDPGothic, familiar in offices, then Noto Sans JP for 3,000 rarer kanji such as 𠮷.
 * English begins with Noto, whose letters have full descenders. Noto lacks ≒, which BIZ UDPGothic holds.
 */
export function fontChain(weight: Weight, locale: Locale): FontChain {
  const key = `${locale} ${weight}`
  const known = chains.get(key)
  if (known) return known
  const biz = () => openFontFile(resolve(`@expo-google-fonts/biz-udpgothic/${files.bizUdpGothic[weight]}`))
  const noto = () => openFontFile(resolve(`@expo-google-fonts/noto-sans-jp/${files.notoSansJp[weight]}`))
  const chain = createFontChain(locale === 'ja' ? [biz, noto] : [noto, biz])
  chains.set(key, chain)
  return chain
}
