import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { knownClub } from './clubs.ts'
import { procedure } from './errors.ts'
import { placeKind, placeTrouble } from './place-trouble.ts'
import { progress } from './progress.ts'
import { file, instant, memberId, operationId } from './values.ts'

const short = z.string().trim().min(1).max(2000)

/** A shared place in which laptops of one club leave what they wrote for each other. */
export const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folder'), path: short }),
  z.object({
    kind: z.literal('webdav'),
    url: z.url().max(2000),
    user: z.string().max(500),
    password: z.string().max(500),
  }),
  z.object({
    kind: z.literal('s3'),
    url: z.url().max(2000),
    bucket: short,
    region: z.string().max(100),
    accessKey: z.string().max(500),
    secretKey: z.string().max(500),
  }),
  z.object({ kind: z.literal('postgres'), url: short }),
])
export type Place = z.infer<typeof place>

const connectedPlace = z.object({
  id: z.int(),
  kind: placeKind,
  /** Where it is, without any password. */
  address: z.string(),
  /** When the last exchange succeeded, ISO. */
  doneAt: z.string().nullable(),
  trouble: placeTrouble.nullable(),
})

/** Somebody ended a laptop's part in the club, or said no when it asked for one. */
const ended = z.object({
  /** What people call the laptop on which it was done; empty where that is not known. */
  by: z.string(),
  /** ISO. */
  at: z.string(),
})

/**
 * An invitation lets one laptop in, while it is `open`; `withdrawn` also where a laptop was removed since it was made.
 */
export const invitationState = z.enum(['open', 'used', 'withdrawn', 'expired'])
export type InvitationState = z.infer<typeof invitationState>

/** Of the invitation with which a laptop asks to be let in; null where it came with the digits of the sheet. `unknown`: not heard of here yet. */
const cameWith = z.enum([...invitationState.options, 'unknown']).nullable()
export type CameWith = z.infer<typeof cameWith>

/**
 * How things stand, in the order in which they matter to whoever looks.
 * `alone`: not connected to any other laptop · `removed`, `refused`: the others removed this laptop, or did not let it in ·
 * `waiting`: this laptop is not let in yet · `needsUpdate`, `needsKey`: there is
 * something that this program, or this copy, cannot read · `trouble`: a place could not be used · `decisions`: entries that
 * contradict each other · `unread`: `laptop` sent what no program can take up · `arriving`: a file of `laptop` is not whole yet · `upToDate`.
 */
export const syncState = z.enum([
  ...([
    'alone',
    'removed',
    'refused',
    'waiting',
    'needsUpdate',
    'needsKey',
    'receiving',
    'sending',
    'trouble',
    'decisions',
  ] as const),
  ...(['unread', 'arriving', 'upToDate'] as const),
])
export type SyncState = z.infer<typeof syncState>

export const syncStatus = z.object({
  state: syncState,
  /** Of what is being received or sent. */
  done: z.int(),
  total: z.int(),
  /** When everything was last exchanged with some place, ISO. */
  doneAt: z.string().nullable(),
  trouble: placeTrouble.nullable(),
  /** Whose file is still arriving, or cannot be taken up. */
  laptop: z.string().nullable(),
  decisions: z.int(),
  /** Six digits that whoever lets this laptop in compares; only while it waits, or after it was refused. */
  code: z.string().nullable(),
  /** Of a laptop that was removed or refused. */
  ended: ended.nullable(),
  /** What lets this laptop in without anybody's doing; only while it waits. */
  invitation: cameWith,
  places: z.array(connectedPlace),
})
export type SyncStatus = z.infer<typeof syncStatus>

export const laptop = z.object({
  dev: z.string(),
  label: z.string(),
  self: z.boolean(),
  state: z.enum(['member', 'waiting', 'refused', 'removed']),
  /** The letters of its receipts, empty for the first; null while it waits. */
  series: z.string().nullable(),
  /** When something of it last came here, an entry or word of what it has read, ISO. */
  lastWordAt: z.string().nullable(),
  /** Files of it that are here and not taken in. */
  held: z.int(),
  /** Files of it that others have, and that have not come here yet. */
  missing: z.int(),
  /** By how many minutes its clock seems to be ahead of the others', or behind where negative; only where that is more than ten. */
  clockOff: z.int().nullable(),
  /** Its program was older, or newer, than the one here when it last wrote. */
  program: z.enum(['older', 'same', 'newer']),
  /** Six digits to compare with those it shows, while it waits. */
  code: z.string().nullable(),
  /** While it waits. */
  invitation: cameWith,
  /** Of one that was removed or refused. */
  ended: ended.nullable(),
})
export type Laptop = z.infer<typeof laptop>

export const invitation = z.object({
  id: z.string(),
  /** ISO, as `until`: the last moment at which it lets in. */
  madeAt: z.string(),
  until: z.string(),
  /** Who made it, and on which laptop. */
  actor: z.string(),
  laptop: z.string(),
  state: invitationState,
  /** The laptop that was let in by it. */
  usedBy: z.string().nullable(),
})
export type Invitation = z.infer<typeof invitation>

/** What came of exchanging with all places: files that came and went, and what was wrong with a place. */
export const exchanged = z.object({ received: z.int(), sent: z.int(), trouble: placeTrouble.nullable() })
export type Exchanged = z.infer<typeof exchanged>

const done = z.object({})

export const sync = {
  status: procedure.output(syncStatus),
  laptops: procedure.output(z.array(laptop)),
  /** Makes a shared place and this laptop its first; answers the code for the sheet, which opens it anywhere. */
  setUp: procedure.input(z.object({ place })).output(eventIterator(progress, z.object({ code: z.string() }))),
  /** A new code in place of a lost sheet; earlier ones stay good. */
  newCode: procedure.output(z.object({ code: z.string() })),
  /** The code on paper: of what was just made, and is known to nobody but the screen that asks. `until`: of an invitation. */
  sheet: procedure
    .input(z.object({ code: z.string().max(200), locale: z.enum(['ja', 'en']), until: instant.optional() }))
    .output(z.object({ file })),
  /** Digits with which one laptop is let in, within seven days, without anybody's doing. They are told only now. */
  invite: procedure.output(z.object({ id: z.string(), code: z.string(), until: z.string() })),
  /** Those that hold, then those of the last weeks that no longer do; of each the newest first. */
  invitations: procedure.output(z.array(invitation)),
  /** Ends an invitation that holds. Whoever has its digits and the shared place's files goes on reading what is there. */
  withdraw: procedure.input(z.object({ id: z.string() })).output(done),
  /** A further place, or the same one at another address. */
  addPlace: procedure.input(z.object({ place })).output(done),
  removePlace: procedure.input(z.object({ id: z.int() })).output(done),
  /** What the administrator of a database runs once, for the address as far as it is known. */
  postgresScript: procedure.input(z.object({ url: z.string().max(2000) })).output(z.object({ script: z.string() })),
  /** Says that an emptied place is the right one, so that everything is put back. */
  refillPlace: procedure.input(z.object({ id: z.int() })).output(done),
  /** Exchanges with all places now; looks through them as a whole, unless somebody only came back to the window. */
  run: procedure.input(z.object({ onReturn: z.boolean() }).optional()).output(eventIterator(progress, exchanged)),
  approve: procedure.input(z.object({ dev: z.string() })).output(done),
  /**
   * Says no to a laptop that asks, so that none of the others is asked about it; it may be let in later all the same.
   * Whoever it is may have the digits of the sheet: `newKey` ends what they open, and answers the new ones.
   */
  refuse: procedure
    .input(z.object({ dev: z.string(), newKey: z.boolean().default(false) }))
    .output(z.object({ code: z.string().nullable() })),
  /** What people call a laptop, on all of them. */
  rename: procedure.input(z.object({ dev: z.string(), label: z.string().trim().min(1).max(60) })).output(done),
  /** Ends what a laptop may write and read from now on; answers the new code for the sheet, since the keys are new. */
  remove: procedure.input(z.object({ dev: z.string() })).output(z.object({ code: z.string() })),
  /** Goes on alone with all that is here, for the last laptop that is left or one that leaves the others. */
  leave: procedure.output(done),
  /** Takes in what a removed laptop had written and was set aside. */
  accept: procedure.input(z.object({ dev: z.string() })).output(done),
  /** Brings a club from a shared place to this laptop, into a new folder, and opens it. */
  join: procedure
    .input(z.object({ place, code: z.string().max(200), folder: z.string().optional() }))
    .output(eventIterator(progress, knownClub)),
}

/** A group of fields of which two laptops wrote different values without seeing each other's. */
export const conflict = z.object({
  table: z.string(),
  row: z.string(),
  group: z.string(),
  /** Whom or what it is about. */
  name: z.string(),
  /** The member that it concerns. */
  person: memberId.nullable(),
  values: z.array(
    z.object({
      /** The change that wrote it. */
      dev: z.string(),
      seq: z.int(),
      laptop: z.string(),
      actor: z.string(),
      writtenAt: z.string(),
      /** It is the one that shows. */
      shown: z.boolean(),
      /** The fields that differ, named as in the history. */
      fields: z.array(z.object({ field: z.string(), value: z.unknown() })),
    }),
  ),
})
export type Conflict = z.infer<typeof conflict>

export const conflicts = {
  list: procedure.output(z.array(conflict)),
  /** Keeps one of the values; an ordinary edit, which settles it on every laptop. */
  settle: procedure
    .input(z.object({ table: z.string(), row: z.string(), group: z.string(), dev: z.string(), seq: z.int() }))
    .output(z.object({ operationId })),
}
