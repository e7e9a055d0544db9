import type { Consent } from '../../../../src-shared/contract/belonging.ts'

export type ConsentItem = Exclude<Consent['purpose'], 'directory' | 'thirdParty'>

/** The columns that show what an item of consent is about. */
export const itemColumns: Readonly<Record<ConsentItem, readonly string[]>> = {
  address: ['postalCode', 'address', 'prefecture', 'city', 'street', 'building', 'country'],
  phone: ['phone', 'mobile', 'otherPhones'],
  email: ['email', 'otherEmails'],
  photo: [],
}
