import { areaCodes } from './phone-areas.ts'

/** A Japanese phone number of digits with its hyphens; anything that is no such number comes back as it is. */
export function phoneWithHyphens(phone: string): string {
  if (!/^0\d{9,10}$/.test(phone)) return phone

  const [area, exchange] = partLengths(phone)
  return [phone.slice(0, area), phone.slice(area, area + exchange), phone.slice(area + exchange)].join('-')
}

function partLengths(phone: string): readonly [number, number] {
  if (phone.length === 11) return phone.startsWith('0800') ? [4, 3] : [3, 4]
  if (/^0(?:120|570|990)/.test(phone)) return [4, 3]

  const area = 1 + areaDigits(phone.slice(1))
  return [area, 6 - area]
}

function areaDigits(number: string): number {
  for (let length = 1; length <= 5; length += 1) {
    const digits = digitsByPrefix.get(number.slice(0, length))
    if (digits !== undefined) return digits
  }
  return 3
}

const digitsByPrefix: ReadonlyMap<string, number> = new Map(
  Object.entries(areaCodes).flatMap(([digits, prefixes]) =>
    prefixes.split(' ').map((prefix) => [prefix, Number(digits)] as const),
  ),
)
