import { joinAddress } from '../../../../src-shared/domain/join-address.ts'
import type { Read } from '../../db/connection.ts'
import type { Payer } from '../../db/person.ts'

export interface PayerAddress {
  readonly postalCode: string
  readonly address: string
}

type Stored = Parameters<typeof joinAddress>[0] & { readonly postalCode: string }

export function addressOf(read: Read, { id, kind }: Payer): PayerAddress {
  if (kind === 'contact') {
    const contact = read.row<PayerAddress>('SELECT postal_code, address FROM contact WHERE id = ?', id)
    return contact ?? { postalCode: '', address: '' }
  }
  const member = read.row<Stored>('SELECT postal_code, prefecture, city, street, building FROM member WHERE id = ?', id)
  return { postalCode: member?.postalCode ?? '', address: member === undefined ? '' : joinAddress(member) }
}
