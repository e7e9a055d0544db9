import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCharacter, meetingPart, readVoterCode, voterCode } from '../../src-shared/domain/voter-code.ts'

test('the check character is that of ISO 7064 MOD 37,36', () => {
  // The example of the Global Release Identifier, which uses the same sum.
  expect(checkCharacter('A12425GABC1234002')).toBe('M')
})

test('a code is read as it was printed, in small letters, at full width and with spaces', () => {
  const meeting = '0191a2b3-0000-7000-8000-000000000001'
  const code = voterCode(meeting, 12)

  const read = { meeting: meetingPart(meeting), serial: 12 }
  expect(code).toMatch(/^[0-9A-Z]{9}$/)
  const wide = [...code].map((char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0)).join('')
  expect([code, code.toLowerCase(), ` ${code.slice(0, 4)}-${code.slice(4)} `, wide].map(readVoterCode)).toEqual([
    read,
    read,
    read,
    read,
  ])
})

test('a code with one wrong character is no code', () => {
  const character = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.nat(),
      character,
      (meeting, serial, at, other) => {
        const code = voterCode(meeting, serial)
        expect(readVoterCode(code)).toEqual({ meeting: meetingPart(meeting), serial })
        const place = at % code.length
        if (code[place] === other) return
        expect(readVoterCode(code.slice(0, place) + other + code.slice(place + 1))).toBeNull()
      },
    ),
  )
})
