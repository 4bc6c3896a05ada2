import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProxyTrust } from '../config/proxy-trust.ts'
import { forwardedClient, trustedPeer } from './forwarded-client.ts'

const PROXY = '10.0.0.5'
const LI = '192.0.2.7'

function clientOf(trust: ProxyTrust | null, peer: string, headers: Record<string, string>) {
  return forwardedClient(peer, new Headers({ host: 'inner:3000', ...headers }), trustedPeer(trust))
}

function told(headers: Record<string, string>, trust: ProxyTrust = { hops: 1 }) {
  const { scheme, host } = clientOf(trust, PROXY, headers)
  return [scheme, host]
}

test('[PR130] without TRUST_PROXY nobody is believed', () => {
  const lies = { 'x-forwarded-for': LI, 'x-forwarded-proto': 'https', 'x-forwarded-host': 'report.example' }
  expect(clientOf(null, PROXY, lies)).toEqual({ address: PROXY, scheme: null, host: 'inner:3000' })
  expect(clientOf({ addresses: ['10.0.0.6'] }, PROXY, lies)).toEqual({ address: PROXY, scheme: null, host: 'inner:3000' })
})

test.each<[string, ProxyTrust, string, string, string]>([
  ['one proxy', { hops: 1 }, PROXY, LI, LI],
  ['one proxy, and what the client invented', { hops: 1 }, PROXY, `1.2.3.4, ${LI}`, LI],
  ['two proxies', { hops: 2 }, PROXY, `1.2.3.4, ${LI}, 10.0.0.9`, LI],
  ['a proxy at its address', { addresses: [PROXY] }, PROXY, `10.0.0.5, ${LI}`, LI],
  ['a network of proxies', { addresses: ['10.0.0.0/8'] }, '::ffff:10.0.0.5', `1.2.3.4, ${LI}, 10.9.9.9`, LI],
  ['a network of IPv6 proxies', { addresses: ['fd00::/8'] }, 'fd00::1', '2001:db8::7', '2001:db8::7'],
  ['everybody a proxy', { addresses: ['10.0.0.0/8'] }, PROXY, '10.1.1.1, 10.2.2.2', '10.1.1.1'],
  ['a proxy that adds the port', { hops: 1 }, PROXY, `${LI}:51234`, LI],
  ['a proxy that adds the port to IPv6', { hops: 1 }, PROXY, '[2001:db8::7]:51234', '2001:db8::7'],
  ['no address', { hops: 1 }, PROXY, 'unknown', PROXY],
  ['no address behind an address', { hops: 2 }, PROXY, `<script>, ${LI}`, LI],
  ['nothing', { hops: 1 }, PROXY, '', PROXY],
])('[PR130] the address behind %s', (_what, trust, peer, forwardedFor, address) => {
  expect(clientOf(trust, peer, { 'x-forwarded-for': forwardedFor }).address).toBe(address)
})

test('[PR130] scheme and host are those that the outermost believed proxy saw', () => {
  expect(told({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'report.example' })).toEqual(['https', 'report.example'])
  expect(told({ 'x-forwarded-proto': 'wss' })).toEqual(['https', 'inner:3000'])
  expect(told({ 'x-forwarded-proto': 'http, https' })).toEqual(['https', 'inner:3000'])
  const twoProxies = { 'x-forwarded-for': `${LI}, 10.0.0.9`, 'x-forwarded-proto': 'ftp, https, http' }
  expect(told(twoProxies, { hops: 2 })).toEqual(['https', 'inner:3000'])
  expect(told({ 'x-forwarded-proto': 'gopher', 'x-forwarded-host': 'evil.example/@"' })).toEqual([null, 'inner:3000'])
  expect(told({ 'x-forwarded-host': '[2001:db8::7]:8443' })).toEqual([null, '[2001:db8::7]:8443'])
})

test('[PR130] whatever a client invents in front, its address is what the proxy saw', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ maxLength: 9 }))), (invented) => {
      const headers = { 'x-forwarded-for': [...invented, LI].join(',').replaceAll(/[^\x20-\x7e]/g, '?') }
      for (const trust of [{ hops: 1 }, { addresses: [PROXY] }]) expect(clientOf(trust, PROXY, headers).address).toBe(LI)
    }),
  )
})
