/** What the core's process asks of main: each question has a number, and its answer comes back under it. */
export class NumberedQuestions<Answer extends { readonly id: number }> {
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #asked = 0

  ask(tell: (id: number) => void): Promise<Answer> {
    this.#asked += 1
    const id = this.#asked
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve))
    tell(id)
    return answered
  }

  /** An answer of main's has come. */
  hear(answer: Answer): void {
    this.#waiting.get(answer.id)?.(answer)
    this.#waiting.delete(answer.id)
  }
}
