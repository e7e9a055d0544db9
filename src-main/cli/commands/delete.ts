import { command, Fault, required } from '../command.ts'

export const deleteClub = command({
  name: 'delete',
  usage: '--name NAME [--data DIR]',
  options: { name: { type: 'string' } },
  run: async ({ values }, { office, data, terminal }) => {
    const typedName = required(values.name, '--name')
    const api = await office()
    const { clubs } = await api.clubs.list()
    const path = data ?? clubs.find(({ name }) => name === typedName)?.path
    if (path === undefined) throw new Fault(terminal.t.noSuchClub(typedName))

    await api.clubs.remove({ path, typedName })

    if (terminal.json) terminal.printJson({ path })
    else terminal.say(terminal.t.deleted(typedName))
  },
})
