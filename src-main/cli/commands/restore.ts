import { command, required } from '../command.ts'
import { readInput } from '../files.ts'
import { finish } from '../progress.ts'

export const restore = command({
  name: 'restore',
  usage: 'FILE.meibo [--data NEWDIR]',
  words: 1,
  run: async ({ words }, { office, data, terminal }) => {
    const file = readInput(required(words[0], 'FILE'), terminal)
    const api = await office()

    const work = await api.clubs.restore({ file, ...(data === undefined ? {} : { folder: data }) })
    const club = await finish(work, terminal)

    if (terminal.json) terminal.printJson(club)
    else terminal.say(terminal.t.restored(club.name, club.path))
  },
})
