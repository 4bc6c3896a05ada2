import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { colleagueAddresses } from './colleague-addresses.ts'

function ipv4(address: string): NetworkInterfaceInfo {
  return { family: 'IPv4', address, internal: address.startsWith('127.'), netmask: '', mac: '', cidr: null }
}

const IPV6: NetworkInterfaceInfo = { ...ipv4('2001:db8::1'), family: 'IPv6', scopeid: 0 }

test('[PR47] colleagues can type an IPv4 address of a network, not one of the machine itself', () => {
  const lo = [ipv4('127.0.0.1')]
  expect(colleagueAddresses({ lo, eth0: [IPV6, ipv4('192.168.1.5')], usb0: [ipv4('169.254.7.7')] })).toEqual(['192.168.1.5'])
  expect(colleagueAddresses({ lo, eth0: undefined })).toEqual([])
})

test('[PR47] of many addresses three are named', () => {
  const many = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'].map(ipv4)
  expect(colleagueAddresses({ eth0: many })).toEqual(['10.0.0.1', '10.0.0.2', '10.0.0.3'])
})
