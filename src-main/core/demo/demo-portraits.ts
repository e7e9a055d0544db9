import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Ids } from './demo-people.ts'
import { type PortraitColours, samplePortrait } from './sample-portrait.ts'

const sitters: readonly PortraitColours[] = [
  { ground: [222, 232, 238], clothes: [43, 76, 126], hair: [74, 64, 56] },
  { ground: [238, 230, 218], clothes: [61, 107, 79], hair: [150, 150, 152] },
  { ground: [232, 226, 238], clothes: [140, 74, 92], hair: [58, 48, 44] },
]

/** The first few people of the sample club have a photo. */
export async function* addPortraits(api: Api, ids: Ids): AsyncGenerator<number, void, void> {
  const people = [...ids.values()]
  for (const [place, colours] of sitters.entries()) {
    const memberId = people[place]
    if (memberId === undefined) return
    const photo = new File([samplePortrait(colours)], `${place + 1}.png`, { type: 'image/png' })
    await api.attachments.setPhoto({ memberId, photo, thumbnail: photo })
    yield 1
  }
}
