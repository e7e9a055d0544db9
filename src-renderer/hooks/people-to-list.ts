import type { People } from '../../src-shared/contract/members.ts'

/** Whom a list is to be made of, told by the screen that leads to the page of lists. */
export interface PeopleToList {
  readonly who: People
  /** What the screen calls them, for example a saved filter's name. */
  readonly name: string
}

type PeopleInput = PeopleToList
const KEY = 'meibo.people-to-list'

/** Kept by the window, so that the page survives being loaded again. */
export function setPeopleToList(people: PeopleInput): void {
  sessionStorage.setItem(KEY, JSON.stringify(people))
}

/** Null where nothing was chosen: then it is everyone who belongs today. */
export function peopleToList(): PeopleToList | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as PeopleToList | null
  } catch {
    return null
  }
}
