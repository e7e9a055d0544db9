import { command, required } from '../command.ts'
import { readInput } from '../files.ts'
import { finish } from '../progress.ts'
import { readCodeFile } from '../read-secret.ts'

export const restore = command({
  name: 'restore',
  usage: 'FILE.meibo [--data NEWDIR] [--code-file FILE]',
  words: 1,
  options: { 'code-file': { type: 'string' } },
  run: async ({ values, words }, { office, data, terminal }) => {
    const file = readInput(required(words[0], 'FILE'), terminal)
    const codeFile = values['code-file']
    const secret = codeFile === undefined ? undefined : { recoveryCode: await readCodeFile(codeFile, terminal) }
    const api = await office()

    const work = await api.clubs.restore({
      file,
      ...(data !== undefined && { folder: data }),
      ...(secret && { secret }),
    })
    const club = await finish(work, terminal)

    if (terminal.json) terminal.printJson(club)
    else terminal.say(terminal.t.restored(club.name, club.path))
  },
})
