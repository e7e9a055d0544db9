import { openWebdav } from '../../../../src-main/core/sync/transports/webdav.ts'
import { transportContract } from './contract.ts'
import { key, serveSmallWebdav } from './small-webdav.ts'

transportContract({
  name: 'a small WebDAV server',
  fresh: async () => {
    const { url, files, folders } = await serveSmallWebdav()
    return {
      open: () => openWebdav({ url, ...key }),
      openMissing: () => openWebdav({ url: `${url}-2`, ...key }),
      plant: async (name, bytes) => {
        const steps = name.split('/').slice(0, -1)
        for (const [index] of steps.entries()) folders.add(['club', ...steps.slice(0, index + 1)].join('/'))
        files.set(`club/${name}`, Buffer.from(bytes))
      },
    }
  },
})
