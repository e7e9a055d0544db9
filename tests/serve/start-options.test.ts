import { expect, test } from 'vitest'
import { hasDisplay } from '../../src-main/serve/display.ts'
import { readStartOptions } from '../../src-main/serve/start-options.ts'

test('a start without flags opens the last club in a window', () => {
  expect(readStartOptions([])).toEqual({ data: undefined, org: undefined, port: undefined, demo: false, open: true })
})

test('every flag of a start is understood', () => {
  expect(
    readStartOptions(['--data', '会 の 名簿', '--org', 'みどりの会', '--port', '8123', '--demo', '--no-open']),
  ).toEqual({ data: '会 の 名簿', org: 'みどりの会', port: 8123, demo: true, open: false })
})

test.each([['--unknown'], ['--port', 'x'], ['--port', '70000'], ['--port'], ['--data'], ['extra'], ['--demo=yes']])(
  'a start with %s %s shows the usage instead',
  (...args) => {
    expect(readStartOptions(args)).toBeNull()
  },
)

test('a Linux session without a display shows no window', () => {
  expect([
    hasDisplay({}, 'linux'),
    hasDisplay({ DISPLAY: '' }, 'linux'),
    hasDisplay({ DISPLAY: ':0' }, 'linux'),
    hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux'),
    hasDisplay({}, 'win32'),
    hasDisplay({}, 'darwin'),
  ]).toEqual([false, false, true, true, true, true])
})
