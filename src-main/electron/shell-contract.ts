import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { progress } from '../../src-shared/contract/progress.ts'
import { updateFaults, updateSources } from '../../src-shared/contract/update-faults.ts'
import { offeredRelease } from '../../src-shared/contract/updates.ts'

const base64 = z.base64()
const path = z.string()

const refused = z.object({ kind: z.literal('refused'), why: z.enum(updateFaults), detail: z.string() })
const fetchEnd = z.discriminatedUnion('kind', [
  refused,
  z.object({ kind: z.literal('done'), version: z.string() }),
  z.object({ kind: z.literal('stopped') }),
])

/** What the core's process asks of main: the keychain, the system's dialogs and its file manager are main's alone. */
export const shellContract = {
  keychain: {
    /** Null where the system's keychain would not. */
    seal: oc.input(base64).output(base64.nullable()),
    open: oc.input(base64).output(base64.nullable()),
  },
  /** Null where none was picked. */
  pickFolder: oc.output(path.nullable()),
  showFolder: oc.input(path).output(z.boolean()),
  /** Which language the screens speak, at the start and whenever it is changed. */
  speak: oc.input(z.enum(['ja', 'en'])),
  updates: {
    state: oc.output(z.object({ way: z.enum(['here', 'byHand', 'unsigned']), host: z.string().nullable() })),
    look: oc
      .input(z.object({ from: z.enum(updateSources) }))
      .output(
        z.discriminatedUnion('kind', [
          refused,
          z.object({ kind: z.literal('notPicked') }),
          z.object({ kind: z.literal('looked'), release: offeredRelease.nullable() }),
        ]),
      ),
    download: oc.output(eventIterator(progress, fetchEnd)),
    leaveUnsaved: oc.output(z.boolean()),
    /** Done once the windows are gone. */
    install: oc.output(z.discriminatedUnion('kind', [refused, z.object({ kind: z.literal('done') })])),
  },
  memory: oc.output(z.array(z.object({ process: z.enum(['main', 'core', 'window', 'other']), bytes: z.int() }))),
}
