import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Root } from '../../db/root.ts'
import { invitationIdOf, invitationPair } from '../../sync/format/invitation.ts'
import { type EnvelopeContent, MOST_ENVELOPE_BYTES, readEnvelope } from '../../sync/format/key-envelope.ts'
import { openEnvelope } from '../../sync/format/open-envelope.ts'
import { getListed } from '../../sync/get-listed.ts'
import type { OwnInvitation } from '../../sync/own-invitation.ts'
import { organisationsIn, storeIdsIn } from '../../sync/store-identity.ts'
import type { Transport } from '../../sync/transports/transport.ts'

const MOST_KEY_FILES = 500
/** Trying the digits of a sheet takes a second and a half for each. */
const MOST_SHEETS = 20

/** What digits open: those of a sheet, or those of an invitation, which proves itself later. */
interface Opened {
  readonly root: Root
  readonly keys: Iterable<readonly [epoch: number, key: Uint8Array]>
  readonly storeId: string
  readonly invitation: OwnInvitation | null
}

/** Finds what 40 digits open among all clubs that have something in a place. */
export async function openPlace(transport: Transport, digits: string, signal?: AbortSignal): Promise<Opened> {
  const organisations = await organisationsIn(transport)
  if (organisations.length === 0) throw refuse('NO_CLUB_THERE', {})
  for (const org of organisations) {
    const [storeId] = await storeIdsIn(transport, org)
    const opened = storeId === undefined ? null : await openKeys(transport, org, digits, signal)
    if (storeId !== undefined && opened !== null) {
      const { root, keys, invitation } = opened
      return { root: { org, ...root }, keys, invitation, storeId }
    }
  }
  throw refuse('WRONG_RECOVERY_CODE', {})
}

type OpenedKeys = EnvelopeContent & Pick<Opened, 'invitation'>

/** An invitation is known by its id, so no other one is tried. The newest first: it holds all keys so far. */
async function openKeys(
  transport: Transport,
  org: string,
  digits: string,
  signal?: AbortSignal,
): Promise<OpenedKeys | null> {
  const { files } = await transport.list(`${org}/k`)
  const id = invitationIdOf(org, digits)
  const options = { org, ...(signal && { signal }) }
  const sheets: Uint8Array[] = []
  for (const { name } of files.toSorted((a, b) => (a.name < b.name ? 1 : -1)).slice(0, MOST_KEY_FILES)) {
    const bytes = await getListed(transport, name, MOST_ENVELOPE_BYTES, signal)
    if (bytes === null) continue
    const opened = await openEnvelope(bytes, { kind: 'invitation', id, digits }, options)
    if (opened.kind === 'opened' && opened.key !== null)
      return { ...opened, invitation: { id, key: invitationPair(id, opened.key).key } }
    if (sheets.length < MOST_SHEETS && isSheet(bytes, org)) sheets.push(bytes)
  }
  for (const bytes of sheets) {
    const opened = await openEnvelope(bytes, { kind: 'recovery', digits }, options)
    if (opened.kind === 'opened') return { ...opened, invitation: null }
  }
  return null
}

function isSheet(bytes: Uint8Array, org: string): boolean {
  const reading = readEnvelope(bytes, { org })
  return reading.kind === 'envelope' && reading.envelope.wraps.some(({ kind }) => kind === 'recovery')
}
