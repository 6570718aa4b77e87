// @ts-check
import { Kind } from './door.js';
import { factories } from './mirror-roles.js';
import { defaults, show } from './mirror-node.js';
import { changeNow } from './mirror-rest.js';
/** @typedef {import('./types').MirrorNode} MirrorNode */
/** @typedef {import('./types').Operation} Operation */

/**
 * Changes of so much weight are made in one go, in the frame that drew them. A whole new view comes in pieces, with time between
 * them for the browser to lay out what is there, so that no task keeps the page from answering.
 */
const mostAtOnce = 160;
const pauseMs = 12;

/** Four cells of a table cost what another element does. @param {Operation} operation */
function weight(operation) {
  const props = operation[0] === 'add' ? operation[5] : operation[0] === 'set' ? operation[2] : {};
  const rows = props.rows ?? [];
  return 1 + (rows.length * (rows[0]?.length ?? 0)) / 4;
}

/**
 * The interface as real DOM elements, lying exactly over its picture. The module says what changed; nothing else is
 * touched. Reading order is DOM order.
 */
export class Mirror {
  #root;
  #send;
  /** @type {Map<number, MirrorNode>} */ #nodes = new Map();
  #wantedFocus = 0;
  #moving = false;
  /** @type {Operation[]} */ #coming = [];
  #working = false; // or about to

  /** @param {HTMLElement} root @param {import('./types').Send} send */
  constructor(root, send) {
    this.#root = root;
    this.#send = send;
    root.addEventListener('focusin', ({ target }) => {
      changeNow();
      this.#tellFocus(target, Kind.focus);
    });
    root.addEventListener('focusout', ({ target }) => this.#tellFocus(target, Kind.blur));
  }

  /** @param {Operation[]} operations in their order; what does not fit in one go follows in tasks of its own */
  apply(operations) {
    this.#coming.push(...operations);
    if (this.#working) return;
    if (this.#piece() < this.#coming.length) this.#workLater(0);
    else this.#work();
  }

  /** How many of the coming operations make a piece: one at least, if there is one. */
  #piece() {
    let sum = 0;
    let count = 0;
    while (count < this.#coming.length && (count === 0 || sum < mostAtOnce)) sum += weight(this.#coming[count++]);
    return count;
  }

  #workLater(/** @type {number} */ ms) {
    this.#working = true;
    this.#root.ariaBusy = 'true';
    setTimeout(this.#work, ms);
  }

  #work = () => {
    this.#working = true;
    try {
      this.#change(this.#coming.splice(0, this.#piece()));
    } finally {
      this.#working = false;
      this.#root.ariaBusy = null;
      if (this.#coming.length > 0) this.#workLater(pauseMs);
    }
  };

  /** @param {Operation[]} operations */
  #change(operations) {
    for (const operation of operations) {
      switch (operation[0]) {
        case 'add':
          this.#add(operation[1], operation[2], operation[3], operation[4], operation[5]);
          break;
        case 'set':
          this.#set(operation[1], operation[2]);
          break;
        case 'move':
          this.#move(operation[1], operation[2], operation[3]);
          break;
        case 'remove':
          this.#remove(operation[1]);
          break;
      }
    }
    if (this.#wantedFocus !== 0) this.focus(this.#wantedFocus);
  }

  /** Moves the focus; waits for a node that is still to come. @param {number} id */
  focus(id) {
    const node = this.#nodes.get(id);
    this.#wantedFocus = node ? 0 : id;
    if (!node) return;
    // A heading or a region can have the focus when it is given, not by Tab.
    if (node.control.tabIndex < 0 && !node.control.hasAttribute('tabindex')) node.control.tabIndex = -1;
    node.control.focus();
  }

  /** @param {number} id @param {number} parent @param {number} before @param {string} role @param {Partial<import('./types').Props>} given */
  #add(id, parent, before, role, given) {
    const factory = factories[role];
    if (!factory) throw new TypeError(`no mirror for role ${role}`);
    const props = { ...defaults, ...given };
    const { outer, control, slot, behaviour } = factory(id, this.#send, props);
    control.id = `kw-${id}`;
    control.dataset.node = String(id);
    /** @type {MirrorNode} */
    const node = { id, role, props, parent, outer, control, slot: slot ?? control, hint: null, behaviour };
    show(node, props);
    this.#nodes.set(id, node);
    this.#place(node, parent, before);
  }

  /** @param {number} id @param {Partial<import('./types').Props>} changed */
  #set(id, changed) {
    const node = this.#node(id);
    Object.assign(node.props, changed);
    show(node, changed);
  }

  /** @param {number} id @param {number} parent @param {number} before */
  #move(id, parent, before) {
    const node = this.#node(id);
    const focused = document.activeElement;
    const keep = focused instanceof HTMLElement && node.outer.contains(focused) ? focused : null;
    // Taking an element out of the document takes its focus; a person must not notice that it was moved.
    this.#moving = true;
    this.#place(node, parent, before);
    if (keep && document.activeElement !== keep) keep.focus({ preventScroll: true });
    this.#moving = false;
  }

  /** @param {number} id */
  #remove(id) {
    const node = this.#node(id);
    node.outer.remove();
    for (const gone of this.#below(node)) {
      gone.behaviour.dispose?.(gone);
      this.#nodes.delete(gone.id);
    }
  }

  /** @param {MirrorNode} node @param {number} parent @param {number} before */
  #place(node, parent, before) {
    node.parent = parent;
    const slot = parent === 0 ? this.#root : this.#node(parent).slot;
    slot.insertBefore(node.outer, before === 0 ? null : this.#node(before).outer);
  }

  /** @param {MirrorNode} top @returns {MirrorNode[]} the node and all below it */
  #below(top) {
    const all = [top];
    for (const control of top.slot.querySelectorAll('[data-node]')) {
      const node = this.#nodes.get(Number(/** @type {HTMLElement} */ (control).dataset.node));
      if (node && node !== top) all.push(node);
    }
    return all;
  }

  /** @param {number} id */
  #node(id) {
    const node = this.#nodes.get(id);
    if (!node) throw new RangeError(`no mirror node ${id}`);
    return node;
  }

  /** @param {EventTarget | null} target @param {number} kind */
  #tellFocus(target, kind) {
    if (this.#moving || !(target instanceof HTMLElement)) return;
    const id = Number(target.dataset.node);
    if (!this.#nodes.has(id)) return;
    this.#send(id, kind, kind === Kind.focus && target.matches(':focus-visible') ? 1 : 0);
  }
}
