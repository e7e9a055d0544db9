/** Somebody who is to be put somewhere; those of one bond, a household say, stay together as far as that goes. */
export interface ToSeat {
  readonly id: string
  /** Empty: bound to nobody. */
  readonly bond: string
  /** What is to be mixed: a group of the club. */
  readonly group: string
}

export interface Seating {
  readonly id: string
  readonly capacity: number | null
  /** How many are in it already, by group. */
  readonly inside: readonly string[]
}

export type FillRule = 'inOrder' | 'together' | 'mixed'

/**
 * Fills places in the order given. `inOrder` fills one after the other; where nothing limits a place, all are filled
 * evenly. `together` puts each bond into the emptiest place that holds all of it, the largest bonds first, and splits it
 * only where none does. `mixed` puts each person where the fewest of the same group are. Who finds no room is left out.
 */
export function fillPlaces(people: readonly ToSeat[], places: readonly Seating[], rule: FillRule): Map<string, string> {
  const rooms = places.map(({ id, capacity, inside }) => new Room(id, capacity, inside))
  const shares = evenShares(people.length, rooms)
  const seated = new Map<string, string>()
  const seat = (person: ToSeat, room: Room | undefined) => {
    if (room === undefined) return
    room.take(person.group)
    seated.set(person.id, room.id)
  }
  if (rule === 'together') for (const bond of bondsOf(people)) seatBond(bond, rooms, seat)
  else if (rule === 'mixed') for (const person of byGroup(people)) seat(person, bestMixed(rooms, person.group))
  else
    for (const person of people)
      seat(
        person,
        rooms.find((room) => room.hasRoom(1) && room.count < (shares.get(room.id) ?? 0)),
      )
  return seated
}

class Room {
  readonly id: string
  readonly #capacity: number
  readonly #groups = new Map<string, number>()
  count = 0

  constructor(id: string, capacity: number | null, inside: readonly string[]) {
    this.id = id
    this.#capacity = capacity ?? Number.POSITIVE_INFINITY
    for (const group of inside) this.take(group)
  }

  get left(): number {
    return this.#capacity - this.count
  }

  hasRoom(count: number): boolean {
    return this.left >= count
  }

  take(group: string): void {
    this.count += 1
    this.#groups.set(group, this.of(group) + 1)
  }

  of(group: string): number {
    return this.#groups.get(group) ?? 0
  }
}

/** Up to how many each place is filled: a limited one to its limit, the others evenly with what is left. */
function evenShares(people: number, rooms: readonly Room[]): Map<string, number> {
  const limited = rooms.filter(({ left }) => Number.isFinite(left))
  const open = rooms.length - limited.length
  const held = limited.reduce((sum, { left }) => sum + left, 0)
  const inOpen = rooms.reduce((sum, { left, count }) => sum + (Number.isFinite(left) ? 0 : count), 0)
  const share = open === 0 ? 0 : Math.ceil((Math.max(0, people - held) + inOpen) / open)
  return new Map(
    rooms.map(({ id, left, count }) => [id, Number.isFinite(left) ? count + left : Math.max(share, count)]),
  )
}

/** The largest first; of equals in the order of people. */
function bondsOf(people: readonly ToSeat[]): ToSeat[][] {
  const bonds = Map.groupBy(people, ({ id, bond }) => (bond === '' ? id : bond))
  return [...bonds.values()].toSorted((a, b) => b.length - a.length)
}

function seatBond(bond: readonly ToSeat[], rooms: readonly Room[], seat: (person: ToSeat, room?: Room) => void): void {
  const whole = emptiest(rooms.filter((room) => room.hasRoom(bond.length)))
  if (whole !== undefined) for (const person of bond) seat(person, whole)
  else for (const person of bond) seat(person, emptiest(rooms.filter((room) => room.hasRoom(1))))
}

/** The fewest people; of equals the first. */
function emptiest(rooms: readonly Room[]): Room | undefined {
  return rooms.reduce<Room | undefined>(
    (best, room) => (best === undefined || room.count < best.count ? room : best),
    undefined,
  )
}

function bestMixed(rooms: readonly Room[], group: string): Room | undefined {
  return rooms
    .filter((room) => room.hasRoom(1))
    .reduce<Room | undefined>((best, room) => {
      if (best === undefined) return room
      const isBetter = room.of(group) - best.of(group) || room.count - best.count
      return isBetter < 0 ? room : best
    }, undefined)
}

/** One group after the other, so that each is dealt round like cards. */
function byGroup(people: readonly ToSeat[]): ToSeat[] {
  return [...Map.groupBy(people, ({ group }) => group).values()].toSorted((a, b) => b.length - a.length).flat()
}
