import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src-shared/domain/content-security.ts'
import { callOver, enter, knock, serveOffice } from '../support/served-office.ts'

let host: Awaited<ReturnType<typeof serveOffice>>
beforeAll(async () => {
  host = await serveOffice()
})
afterAll(() => host.close())

describe('the way in', () => {
  test('the printed address carries the token where no server, log or referrer sees it', () => {
    expect(host.server.url).toBe(`${host.origin}/enter#token=${host.server.token}`)
  })

  test('a browser without a session is sent to the entrance, and gets no file', async () => {
    const [start, asset] = await Promise.all([host.ask('/'), host.ask('/assets/index-abc123.js')])
    expect([start.status, start.headers.location, asset.status]).toEqual([303, '/enter', 403])
  })

  test('the right token becomes a cookie that no script and no other site can use', async () => {
    const answer = await host.ask('/session', {
      method: 'POST',
      headers: { Origin: host.origin },
      body: host.server.token,
    })
    expect(answer.status).toBe(204)
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^meibo-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
    expect(answer.headers['set-cookie']?.[0]).not.toContain(host.server.token)
  })

  test.each(['', 'x', 'token', ' ', 'a'.repeat(43), 'a'.repeat(1_000)])(
    'a wrong token %j is refused',
    async (token) => {
      expect(await enter(host.server, token).catch(() => ({ status: 403, cookie: '' }))).toEqual({
        status: 403,
        cookie: '',
      })
    },
  )

  test('the right token from a page of another site is refused', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      `http://localhost:${host.server.port}`,
      `${host.origin}.evil.example`,
    ]) {
      const answer = await host.ask('/session', {
        method: 'POST',
        headers: { Origin: origin },
        body: host.server.token,
      })
      expect([origin, answer.status, answer.headers['set-cookie']]).toEqual([origin, 403, undefined])
    }
  })

  test('the address given to a window works once', async () => {
    const ticket = new URL(host.server.windowUrl()).hash.slice('#token='.length)
    expect(ticket).not.toBe(host.server.token)
    expect((await enter(host.server, ticket)).status).toBe(204)
    expect((await enter(host.server, ticket)).status).toBe(403)
  })

  test('only a program of this user is given such an address', async () => {
    const ask = (headers: Record<string, string>) => host.ask('/ticket', { method: 'POST', headers })
    const given = await ask({ Authorization: `Bearer ${host.server.token}` })
    expect((await enter(host.server, given.body)).status).toBe(204)

    const { cookie } = await host.enter()
    const refused = [
      await ask({}),
      await ask({ Authorization: 'Bearer wrong' }),
      await ask({ Origin: host.origin, Cookie: cookie }),
      await ask({
        Origin: 'https://evil.example',
        Authorization: `Bearer ${host.server.token}`,
      }),
    ]
    expect(refused.map(({ status, body }) => [status, body])).toEqual(refused.map(() => [403, '']))
  })

  test('with the cookie the app is there, its built files may be kept and its page may not', async () => {
    const { cookie } = await host.enter()
    const [page, asset] = await Promise.all(
      ['/', '/assets/index-abc123.js'].map((path) => host.ask(path, { headers: { Cookie: cookie } })),
    )
    expect([page?.status, page?.body, page?.headers['cache-control']]).toEqual([
      200,
      '<!doctype html><title>名簿</title>',
      'no-cache',
    ])
    expect([asset?.status, asset?.headers['content-type'], asset?.headers['cache-control']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'private, max-age=31536000, immutable',
    ])
  })
})

describe('every answer', () => {
  test('carries the content security policy and its companions, refusals too', async () => {
    const { cookie } = await host.enter()
    const paths = ['/', '/enter', '/enter.js', '/assets/index-abc123.js', '/nothing']
    for (const path of paths) {
      const { headers } = await host.ask(path, { headers: { Cookie: cookie } })
      expect(headers).toMatchObject({
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
    }
  })

  test('names no other method than reading', async () => {
    const { cookie } = await host.enter()
    for (const method of ['PUT', 'DELETE', 'POST', 'PATCH', 'OPTIONS', 'TRACE']) {
      const { status } = await host.ask('/', { method, headers: { Cookie: cookie } })
      expect([method, status]).toEqual([method, 405])
    }
  })
})

describe('a name that is not ours', () => {
  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]', '0.0.0.0', 'meibo.localhost'])(
    'a site that has bound %s to this machine gets nothing',
    async (name) => {
      const { cookie } = await host.enter()
      const answers = [
        await host.ask('/', { headers: { Host: name, Cookie: cookie } }),
        await host.ask('/enter', { headers: { Host: name } }),
        await host.ask('/session', {
          method: 'POST',
          headers: { Host: name, Origin: host.origin },
          body: host.server.token,
        }),
      ]
      expect(answers.map(({ status, body }) => [status, body])).toEqual([
        [421, ''],
        [421, ''],
        [421, ''],
      ])
      expect(await knock(host.server, '/rpc', { Host: name, Origin: host.origin, Cookie: cookie })).toBe(403)
    },
  )
})

describe('the wire', () => {
  test('a window with the cookie, from our own page, reaches the core', async () => {
    const { cookie } = await host.enter()
    const window = callOver(host.server, { Origin: host.origin, Cookie: cookie })
    expect(await window.api.clubs.current()).toEqual({ club: null, demo: false, locked: null, newer: null })
    window.close()
  })

  test('a program of this user that has read the owner file reaches the core', async () => {
    const program = callOver(host.server, { Authorization: `Bearer ${host.server.token}` })
    expect((await program.api.app.info()).host).toBe('browser')
    program.close()
  })

  test('all others are refused before a word is said', async () => {
    const { cookie } = await host.enter()
    const bearer = { Authorization: `Bearer ${host.server.token}` }
    const others: Record<string, string>[] = [
      {},
      { Cookie: cookie },
      { Origin: host.origin },
      { Origin: host.origin, Cookie: 'meibo-1=x' },
      { Origin: host.origin, Cookie: `${cookie}x` },
      { Origin: 'https://evil.example', Cookie: cookie },
      { Origin: 'null', Cookie: cookie },
      { Origin: host.origin, ...bearer },
      { Origin: 'https://evil.example', ...bearer },
      { Authorization: 'Bearer wrong' },
      { Authorization: `Basic ${host.server.token}` },
      { Authorization: 'Bearer ' },
    ]
    for (const headers of others) expect([headers, await knock(host.server, '/rpc', headers)]).toEqual([headers, 403])
    expect(await knock(host.server, '/rpc/../rpc?x', { Origin: host.origin, Cookie: cookie })).toBe(403)
    expect(await knock(host.server, '/', { Origin: host.origin, Cookie: cookie })).toBe(403)
  })
})
