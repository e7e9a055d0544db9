import type { UseFormReturnType } from '@mantine/form'
import type { Meeting, Share } from '../../../src-shared/contract/meetings.ts'

export const quorumPresets = {
  half: { of: 1, in: 2, more: false },
  moreThanHalf: { of: 1, in: 2, more: true },
  third: { of: 1, in: 3, more: false },
  twoThirds: { of: 2, in: 3, more: false },
  none: { of: 0, in: 1, more: false },
} as const satisfies Record<string, Share>

export type QuorumPreset = keyof typeof quorumPresets | 'own'

export function presetOf(share: Share): QuorumPreset {
  const presets = Object.keys(quorumPresets) as (keyof typeof quorumPresets)[]
  const same = (a: Share, b: Share) => a.of === b.of && a.in === b.in && a.more === b.more
  return presets.find((name) => same(quorumPresets[name], share)) ?? 'own'
}

/** What the form holds of a meeting; a new one counts each member once and asks for half. */
export function draftOf(meeting: Meeting | null, today: string) {
  return {
    name: meeting?.name ?? '',
    kind: meeting?.kind ?? ('ordinary' as Meeting['kind']),
    heldOn: meeting?.heldOn ?? null,
    startsAt: meeting?.startsAt ?? '',
    endsAt: meeting?.endsAt ?? '',
    answerBy: meeting?.answerBy ?? null,
    place: meeting?.place ?? '',
    onlineAddress: meeting?.onlineAddress ?? '',
    note: meeting?.note ?? '',
    recordOn: meeting?.recordOn ?? today,
    unit: meeting?.unit ?? ('person' as Meeting['unit']),
    votes: meeting?.votes ?? ('one' as Meeting['votes']),
    voteFeeId: meeting?.voteFeeId ?? null,
    quorum: meeting?.quorum ?? quorumPresets.half,
    ownQuorum: presetOf(meeting?.quorum ?? quorumPresets.half) === 'own',
    standing: meeting?.standing ?? ('personal' as Meeting['standing']),
    proxyLimit: meeting?.proxyLimit ?? null,
  }
}

export type MeetingDraft = ReturnType<typeof draftOf>
export type MeetingFormState = UseFormReturnType<MeetingDraft>
