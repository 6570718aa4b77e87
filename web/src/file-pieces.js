// @ts-check

/** So many bytes make a batch; measured with a quarter and with four times as many, a reading took the same time. */
const BATCH_BYTES = 1 << 20;

/**
 * Pieces of a file in their order, and how many bytes of the file itself were read for them and the pieces before.
 * @typedef {{pieces: Uint8Array<ArrayBuffer>[], bytes_read: number}} Batch
 */

/**
 * What a file holds, unpacked where it is packed, as it is read: browsers give pieces of 64 KB to 2 MB.
 * @param {File} file @param {boolean} packed with gzip
 * @returns {AsyncGenerator<Batch, void>} throws what the browser says where the file cannot be read or unpacked
 */
export async function* batchesOf(file, packed) {
  let bytes_read = 0;
  const count = (/** @type {Uint8Array} */ piece) => (bytes_read += piece.length);
  const reader = (packed ? unpacked(file, count) : file.stream()).getReader();
  try {
    // The next piece is asked for while somebody works on the ones before it.
    for (let next = reader.read(); ; ) {
      /** @type {Batch['pieces']} */ const pieces = [];
      let ended = false;
      for (let bytes = 0; bytes < BATCH_BYTES && !ended; ) {
        const { done, value } = await next;
        ended = done;
        if (done) break;
        pieces.push(value);
        bytes += value.length;
        if (!packed) count(value);
        next = reader.read();
        next.catch(() => {}); // reported where it is awaited
      }
      if (pieces.length > 0) yield { pieces, bytes_read };
      if (ended) return;
    }
  } finally {
    reader.cancel().catch(() => {}); // of a damaged file there is nothing to cancel
  }
}

/** @param {File} file @param {(piece: Uint8Array) => void} onPiece hears what was read of the file */
function unpacked(file, onPiece) {
  const count = new TransformStream({
    transform(piece, controller) {
      onPiece(piece);
      controller.enqueue(piece);
    },
  });
  return file.stream().pipeThrough(count).pipeThrough(new DecompressionStream('gzip'));
}
