// The pixels of a PNG file as browsers write screenshots: 8 bits, RGB or RGBA, not interlaced.
import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

/** How PNG predicts a byte from those to the left, above, and above to the left (the specification's five filters). */
const predictions = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const guess = left + above - corner;
    const [a, b, c] = [left, above, corner].map((byte) => Math.abs(guess - byte));
    return a <= b && a <= c ? left : b <= c ? above : corner;
  },
];

/** @param {Buffer} file @returns {{width: number, height: number, at: (x: number, y: number) => [number, number, number]}} */
export function readPng(file) {
  assert.equal(file.toString('latin1', 1, 4), 'PNG');
  const packed = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const content = file.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
      assert.ok(content[8] === 8 && content[12] === 0 && [2, 6].includes(content[9]), 'a form of PNG that is not read here');
      channels = content[9] === 6 ? 4 : 3;
    }
    if (kind === 'IDAT') packed.push(content);
    at += length + 12;
  }
  const lines = inflateSync(Buffer.concat(packed));
  const stride = width * channels;
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; ++y) {
    const predict = predictions[lines[y * (stride + 1)]];
    for (let i = 0; i < stride; ++i) {
      const here = y * stride + i;
      const left = i >= channels ? pixels[here - channels] : 0;
      const above = y > 0 ? pixels[here - stride] : 0;
      const corner = i >= channels && y > 0 ? pixels[here - stride - channels] : 0;
      pixels[here] = lines[y * (stride + 1) + 1 + i] + predict(left, above, corner);
    }
  }
  return {
    width,
    height,
    at(x, y) {
      const from = (y * width + x) * channels;
      return [pixels[from], pixels[from + 1], pixels[from + 2]];
    },
  };
}

/** How many different colours a picture has: one when nothing was drawn. @param {ReturnType<typeof readPng>} picture */
export function countColors({ width, height, at }) {
  const colors = new Set();
  for (let y = 0; y < height; y += 2) for (let x = 0; x < width; x += 2) colors.add(at(x, y).join());
  return colors.size;
}
