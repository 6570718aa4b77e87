// @ts-check
/** @typedef {Pick<import('./door.js').Door, 'files' | 'drag'>} Receiver */

/**
 * Files that a person chose or dropped. The File objects stay here, under a key, for as long as the page: files can be
 * read again and others added to them. The module hears only keys, names and sizes.
 */
export class Files {
  /** A folder has only a name: it can't be read. @type {Map<number, File | {name: string}>} */ #held = new Map();
  #receiver;
  #prepare;
  /** Elements that the dragged file has entered and not left: browsers tell every boundary within the page. */
  #entered = 0;

  /** @param {Receiver} receiver @param {() => void} prepare a file is likely to come: get the engine */
  constructor(receiver, prepare) {
    this.#receiver = receiver;
    this.#prepare = prepare;
  }

  /** @param {number} key */
  get(key) {
    return this.#held.get(key);
  }

  /** The whole page takes drops. @param {HTMLElement} mirror where the file inputs are */
  watch(mirror) {
    for (const sign of ['pointerover', 'pointerdown', 'focusin']) {
      mirror.addEventListener(sign, (event) => {
        if (fileInput(event.target)) this.#prepare();
      });
    }
    mirror.addEventListener('change', (event) => {
      const input = fileInput(event.target);
      if (!input) return;
      this.#take([...(input.files ?? [])], 'adds' in input.dataset);
      input.value = ''; // so that choosing the same file again is a change too
    });

    addEventListener('dragenter', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      this.#prepare();
      this.#entered += 1;
      if (this.#entered === 1) this.#receiver.drag(true);
    });
    addEventListener('dragover', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    });
    addEventListener('dragleave', (event) => {
      if (!carriesFiles(event) || this.#entered === 0) return;
      this.#entered -= 1;
      if (this.#entered === 0) this.#receiver.drag(false);
    });
    addEventListener('drop', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      this.#entered = 0;
      this.#receiver.drag(false);
      this.#take(sortOut(event.dataTransfer), false);
    });
  }

  /** @param {(File | {name: string})[]} chosen @param {boolean} add to those that are shown */
  #take(chosen, add) {
    if (chosen.length === 0) return;
    const files = chosen.map((file) => {
      const key = this.#held.size + 1;
      this.#held.set(key, file);
      return { key, name: file.name, size: file instanceof File ? file.size : 0 };
    });
    this.#receiver.files({ add, files });
  }
}

/** @param {EventTarget | null} target @returns {HTMLInputElement | null} */
function fileInput(target) {
  return target instanceof HTMLInputElement && target.type === 'file' ? target : null;
}

/** @param {DragEvent} event */
function carriesFiles(event) {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * A folder arrives looking like a file that can't be read; only its entry tells. Files beside it are taken without it.
 * @param {DataTransfer | null} transfer @returns {(File | {name: string})[]} files, or folders where there is nothing else
 */
function sortOut(transfer) {
  /** @type {File[]} */ const files = [];
  /** @type {{name: string}[]} */ const folders = [];
  for (const item of transfer?.items ?? []) {
    if (item.kind !== 'file') continue;
    const file = item.getAsFile();
    if (!file) continue;
    if (item.webkitGetAsEntry?.()?.isDirectory) folders.push({ name: file.name });
    else files.push(file);
  }
  return files.length > 0 ? files : folders;
}
