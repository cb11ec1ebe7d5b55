import { BlockList, isIP, isIPv6 } from 'node:net'

/** The special ranges of IPv4 (IANA IPv4 Special-Purpose Address Registry), and those for groups and the future. */
const REFUSED_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]

/** Those of IPv6, among them all that have an IPv4 address in them: mapped, compatible, NAT64, Teredo and 6to4. */
const REFUSED_IPV6 = [
  '::/96',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]

const refused = listOf([...REFUSED_IPV4, ...REFUSED_IPV6])

/** All global unicast addresses of IPv6 that have been assigned so far. */
const global6 = listOf(['2000::/3'])

/** Whether an IP address is one of the public Internet. False for what is no IP address. */
export function isPublic(address: string): boolean {
  const bare = address.replace(/%.*$/, '')
  if (!isIP(bare)) return false
  if (!isIPv6(bare)) return !refused.check(bare, 'ipv4')
  return global6.check(bare, 'ipv6') && !refused.check(bare, 'ipv6')
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [start = '', bits] = range.split('/')
    list.addSubnet(start, Number(bits), isIPv6(start) ? 'ipv6' : 'ipv4')
  }
  return list
}
