import { isIPv6 } from 'node:net'

/** Groups of 16 bits that name the network of a subscriber (RFC 6177): the other four are anybody's to make up. */
const NETWORK_GROUPS = 4
const GROUPS = 8

/** @returns what one subscriber cannot change at will: an IPv4 address as it is, the /64 of an IPv6 one. */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%')
  if (!isIPv6(bare)) return address
  // The URL parser writes all of them alike, without the dotted form.
  const plain = new URL(`http://[${bare}]`).hostname.slice(1, -1)
  const [head = '', tail] = plain.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = [...first, ...Array<string>(GROUPS - first.length - last.length).fill('0'), ...last]
  return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`
}
