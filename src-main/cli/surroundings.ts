/** What a command has around it: in use, the process it runs in. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly stdin: AsyncIterable<unknown>
  readonly stdout: Outlet
  readonly stderr: Outlet & { readonly isTTY?: boolean }
}

interface Outlet {
  write(text: string): unknown
}
