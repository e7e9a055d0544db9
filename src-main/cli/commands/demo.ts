import { command } from '../command.ts'
import { finish } from '../progress.ts'

export const demo = command({
  name: 'demo',
  usage: '',
  run: async (_asked, { office, terminal }) => {
    const api = await office()

    const club = await finish(await api.clubs.openDemo(), terminal)

    if (terminal.json) terminal.printJson(club)
    else terminal.say(terminal.t.demoMade(club.path))
  },
})
