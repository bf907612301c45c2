// An authenticator application: the codes of a secret that was read off the screen (RFC 6238).
import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const SECONDS = 30;

export class Telephone {
  private readonly secret: Buffer;

  constructor(base32: string) {
    const plain = base32.replace(/\s/g, '');
    const bits = [...plain].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
    const bytes = bits.match(/.{8}/g) ?? [];
    this.secret = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  }

  /** The code shown now, or in so many half minutes: each is good once, the next one already. */
  code(ahead = 0): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / SECONDS) + ahead));
    const hash = createHmac('sha1', this.secret).update(counter).digest();
    const offset = (hash.at(-1) ?? 0) & 0x0f;
    const number = (hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
    return String(number).padStart(6, '0');
  }
}
