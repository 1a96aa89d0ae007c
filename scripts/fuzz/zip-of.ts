import { crc32, deflateRawSync } from 'node:zlib'

interface Member {
  readonly name: string
  readonly text: Buffer
  /** Says that it is locked with a password, or how it is packed; the bytes are what they are. */
  readonly flags?: number
  readonly method?: number
  /** Writes the sizes as zip64 does. */
  readonly wide?: boolean
}

/** A zip with these members (PKWARE, APPNOTE.TXT 6.3.10). */
export function zipOf(members: readonly Member[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const packed = deflateRawSync(member.text)
    const name = Buffer.from(member.name)
    const extra = member.wide === true ? wideSizes(member.text.length, packed.length) : Buffer.alloc(0)
    const common = commonFields(member, name, packed, extra)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, extra, packed])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x2d\0'), common, where, name, extra]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end])
}

/** The fields that the local and the central header share, from the version that is needed on. */
function commonFields(member: Member, name: Buffer, packed: Buffer, extra: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(45, 0)
  fields.writeUInt16LE(member.flags ?? 0, 2)
  fields.writeUInt16LE(member.method ?? 8, 4)
  fields.writeUInt32LE(crc32(member.text), 10)
  fields.writeUInt32LE(member.wide === true ? 0xffffffff : packed.length, 14)
  fields.writeUInt32LE(member.wide === true ? 0xffffffff : member.text.length, 18)
  fields.writeUInt16LE(name.length, 22)
  fields.writeUInt16LE(extra.length, 24)
  return fields
}

function wideSizes(size: number, packed: number): Buffer {
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(BigInt(size), 4)
  extra.writeBigUInt64LE(BigInt(packed), 12)
  return extra
}
