import { command } from '../command.ts'
import { writeOutput } from '../files.ts'
import { finish } from '../progress.ts'

export const backup = command({
  name: 'backup',
  usage: '[--out FILE.meibo]',
  options: { out: { type: 'string' } },
  run: async ({ values }, { club, terminal }) => {
    const { json, t, say, printJson } = terminal
    const api = await club()

    if (values.out !== undefined) {
      const { file } = await finish(await api.backups.download(), terminal)
      await writeOutput(values.out, file, terminal)
      if (json) printJson({ out: values.out, bytes: file.size })
      else say(t.backedUp(values.out))
      return
    }

    const made = await finish(await api.backups.create(), terminal)
    if (json) return printJson(made)
    say(t.backedUp(made.fileName))
    if (made.secondPlaceWritten) say(t.secondPlace)
  },
})
