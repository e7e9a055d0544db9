import { Refusal } from '../../src-shared/domain/refusal.ts'
import type { HostWords } from '../../src-shared/texts/host.ts'
import { hostWords } from '../../src-shared/texts/host.ts'
import { en, ja } from '../../src-shared/texts/refusals.ts'
import type { Locale } from '../../src-shared/texts/texts.ts'
import type { Office } from '../core/app/office.ts'
import { loopbackAddress } from '../core/hosting/loopback.ts'
import { type FirstClub, firstFolder } from '../core/hosting/open-first-club.ts'
import { type Owner, readOwnerFile } from '../core/hosting/owner-file.ts'

const refusals = { ja, en }

/** Where another start serves the club already, its address is printed, and answered as one for a window; else null. */
export async function showWhereOpen(
  fault: unknown,
  office: Office,
  first: FirstClub,
  t: HostWords,
): Promise<string | null> {
  if (!(fault instanceof Refusal) || fault.code !== 'OPEN_ELSEWHERE') return null
  const folder = firstFolder(office, first)
  const owner = folder === null ? null : readOwnerFile(folder)
  const ticket = owner === null ? null : await askTicket(owner)
  if (owner === null || ticket === null) return null

  const door = `http://${loopbackAddress}:${owner.port}/enter`
  console.log(t.alreadyOpen(`${door}#token=${owner.token}`))
  return `${door}#token=${ticket}`
}

/** Only a server of pages gives one; the desktop app shows its own window. */
async function askTicket({ port, token }: Owner): Promise<string | null> {
  const asked = { method: 'POST', headers: { Authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(3_000) }
  const answer = await fetch(`http://${loopbackAddress}:${port}/ticket`, asked).catch(() => null)
  return answer?.ok === true ? answer.text() : null
}

/** The sentence for a start that could not be. */
export function explainStartFailure(
  fault: unknown,
  { port }: { port: number | undefined },
  office: Office,
  locale: Locale,
): string {
  if (fault instanceof Refusal) {
    const refusal: Refusal = fault
    const sentence = refusals[locale][refusal.code] as (data: unknown) => string
    return sentence(refusal.data)
  }
  if (port !== undefined && fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE') {
    return hostWords[locale].portInUse(port)
  }
  office.log('start', fault)
  return hostWords[locale].startFailed
}
