import { openFolder } from '../../../../src-main/core/sync/transports/folder.ts'

// Puts files into the folder that is named until somebody ends this program. Each says with every byte which one it is.

const [root = ''] = process.argv.slice(2)
const laptop = openFolder(root)
for (let ord = 0; ; ord += 1) {
  await laptop.put(`c/${ord % 40}.seg`, new Uint8Array(3_000_000).fill(ord % 251))
  process.stdout.write(`${ord}\n`)
}
