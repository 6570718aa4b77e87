// The pixels of a screenshot.
import { decode } from 'fast-png';

/** @param {Buffer} file a PNG file, 8 bits @returns {{width: number, height: number, at: (x: number, y: number) => number[]}} at: red, green, blue */
export function readPng(file) {
  const { width, height, channels, data } = decode(file);
  return { width, height, at: (x, y) => [...data.subarray((y * width + x) * channels, (y * width + x) * channels + 3)] };
}

/** How many different colours a picture has: one when nothing was drawn. @param {ReturnType<typeof readPng>} picture */
export function countColors({ width, height, at }) {
  const colors = new Set();
  for (let y = 0; y < height; y += 2) for (let x = 0; x < width; x += 2) colors.add(at(x, y).join());
  return colors.size;
}
