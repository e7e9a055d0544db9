import { command, required } from '../command.ts'

export const init = command({
  name: 'init',
  usage: '--name NAME [--data DIR]',
  options: { name: { type: 'string' } },
  run: async ({ values }, { office, data, terminal }) => {
    const name = required(values.name, '--name')
    const api = await office()

    const club = await api.clubs.create({ name, ...(data === undefined ? {} : { folder: data }) })

    if (terminal.json) terminal.printJson(club)
    else terminal.say(terminal.t.created(club.name, club.path))
  },
})
