import { BlockList, isIP } from 'node:net'
import type { ProxyTrust } from '../config/proxy-trust.ts'

/** Whom a request comes from, as far as it can be believed. */
export interface Client {
  /** IP address, an IPv4 one always in its own notation. "" where there is no connection. */
  readonly address: string
  /** What the person's browser spoke; null where nobody who is believed said so, since a proxy may stand in between. */
  readonly scheme: 'http' | 'https' | null
  /** As the person's browser named it, with the port. */
  readonly host: string
}

/** Whether the n-th peer, counted from the server (0), is a proxy that is believed. */
export type TrustedPeer = (address: string, hop: number) => boolean

export function trustedPeer(trust: ProxyTrust | null): TrustedPeer {
  if (trust === null) return () => false
  if ('hops' in trust) return (_address, hop) => hop < trust.hops
  const list = new BlockList()
  for (const network of trust.addresses) {
    const [address = '', bits] = network.split('/')
    const family = familyOf(address)
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address))
}

/**
 * Reads X-Forwarded-For, -Proto and -Host from the server's side: every proxy adds what it saw at the end, so what
 * stands further in front than the outermost believed proxy was written by anybody.
 * @param peer address on the other end of the connection
 */
export function forwardedClient(peer: string, headers: Headers, isTrusted: TrustedPeer): Client {
  const ownHost = headers.get('host') ?? ''
  const chain = [plainAddress(peer) ?? '', ...listed(headers, 'x-forwarded-for').toReversed().map(plainAddress)]
  const believed = (hop: number) => isTrusted(chain[hop] ?? '', hop)
  if (!believed(0)) return { address: chain[0] ?? '', scheme: null, host: ownHost }
  let hop = 0
  while (believed(hop) && typeof chain[hop + 1] === 'string') hop++
  const outermost = Math.max(1, hop)
  const host = toldBy(outermost, listed(headers, 'x-forwarded-host'))
  return {
    address: chain[hop] ?? '',
    scheme: schemeOf(toldBy(outermost, listed(headers, 'x-forwarded-proto'))),
    host: host !== undefined && HOST.test(host) ? host : ownHost,
  }
}

const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i

function listed(headers: Headers, name: string): string[] {
  return (headers.get(name) ?? '').split(',').flatMap((part) => part.trim() || [])
}

/** What the outermost believed proxy said; proxies that hand on one value instead of adding theirs said that one. */
function toldBy(outermost: number, values: readonly string[]): string | undefined {
  return values.at(-outermost) ?? values[0]
}

function schemeOf(told: string | undefined): Client['scheme'] {
  if (told === 'https' || told === 'wss') return 'https'
  return told === 'http' || told === 'ws' ? 'http' : null
}

/** Without the port that some proxies add, and IPv4 in its own notation. @returns null for what is no address. */
function plainAddress(text: string): string | null {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  if (isIP(bare) === 0) return null
  return /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
