import { AsYouType, type CountryCode, isSupportedCountry, parsePhoneNumber } from 'libphonenumber-js/min'
import { phoneWithHyphens } from '../../src-shared/domain/phone-hyphens.ts'

/** Phones while they are typed. What is complete and Japanese is written by `phoneWithHyphens`, as everywhere else. */
export interface PhoneFormat {
  /** With the hyphens so far; what holds more than a number stays as it is. */
  readonly whileTyping: (typed: string, country: string) => string
  /** As it is written for eyes; abroad with the country's code, without which it would not be known for foreign. Words with it stay. */
  readonly whenDone: (typed: string, country: string) => string
  /** It holds words or letters, such as an O for a zero. */
  readonly holdsLetters: (typed: string) => boolean
  /** No number of that country has so many digits. */
  readonly isImpossible: (typed: string, country: string) => boolean
}

export const phoneFormat: PhoneFormat = { whileTyping, whenDone, holdsLetters, isImpossible }

function whileTyping(typed: string, country: string): string {
  if (!/^[\d+() -]*\d$/.test(typed)) return typed
  const digits = typed.replace(/\D/g, '')
  const written = isJapan(country) ? phoneWithHyphens(digits) : digits
  if (written !== digits) return written
  const soFar = new AsYouType(codeOf(country)).input(typed)
  // Hyphens of a number that it does not know yet stay where they were put.
  return soFar.length < typed.length ? typed : soFar
}

function whenDone(typed: string, country: string): string {
  // The rules would take a number out of its words and throw them away.
  if (holdsLetters(typed)) return typed.trim()
  const number = read(typed.normalize('NFKC').trim(), country)
  if (number === null || !number.isPossible()) return typed.trim()
  return number.country === 'JP' ? phoneWithHyphens(`0${number.nationalNumber}`) : number.formatInternational()
}

function holdsLetters(typed: string): boolean {
  // The long mark is what the key for a hyphen gives while kana are typed.
  return /\p{Letter}/u.test(typed.normalize('NFKC').replaceAll('ー', ''))
}

function isImpossible(typed: string, country: string): boolean {
  const text = typed.normalize('NFKC').trim()
  return text !== '' && !(read(text, country)?.isPossible() ?? false)
}

function read(text: string, country: string) {
  try {
    return parsePhoneNumber(text, codeOf(country))
  } catch {
    return null
  }
}

function isJapan(country: string): boolean {
  return codeOf(country) === 'JP'
}

function codeOf(country: string): CountryCode {
  const code = country.toUpperCase()
  return isSupportedCountry(code) ? code : 'JP'
}
