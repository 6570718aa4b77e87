// @ts-check
/** @typedef {Pick<import('./door.js').Door, 'files' | 'drag'>} Receiver */

/**
 * Files that a person chose or dropped. The File objects stay here until the widget asks for an analysis; the
 * module hears only names and sizes.
 */
export class Files {
  /** @type {File[]} */ pending = [];
  /** The name of a folder that came instead of files, or nothing: it can't be analysed. */
  folder = '';
  #receiver;
  #prepare;
  /** Elements that the dragged file has entered and not left: browsers tell every boundary within the page. */
  #entered = 0;

  /** @param {Receiver} receiver @param {() => void} prepare a file is likely to come: get the engine */
  constructor(receiver, prepare) {
    this.#receiver = receiver;
    this.#prepare = prepare;
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
      this.#take([...(input.files ?? [])], []);
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
      this.#take(...sortOut(event.dataTransfer));
    });
  }

  /** @param {File[]} files @param {string[]} folders names */
  #take(files, folders) {
    if (files.length === 0 && folders.length === 0) return;
    if (files.length > 0) this.pending = files;
    this.folder = files.length > 0 ? '' : folders[0];
    this.#receiver.files([
      ...files.map(({ name, size }) => ({ name, size })),
      ...folders.map((name) => ({ name, size: 0, directory: true })),
    ]);
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
 * A folder arrives looking like a file that can't be read; only its entry tells.
 * @param {DataTransfer | null} transfer @returns {[File[], string[]]} files, names of folders
 */
function sortOut(transfer) {
  /** @type {File[]} */ const files = [];
  /** @type {string[]} */ const folders = [];
  for (const item of transfer?.items ?? []) {
    if (item.kind !== 'file') continue;
    const file = item.getAsFile();
    if (!file) continue;
    if (item.webkitGetAsEntry?.()?.isDirectory) {
      folders.push(file.name);
    } else {
      files.push(file);
    }
  }
  return [files, folders];
}
