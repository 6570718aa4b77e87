// The shapes that cross the door between the page and the module. Only for the type checker: no code.

/** What the module asks of the page; src/platform/html5/host_imports.h says the same in C. */
export interface Host {
  requestFrame(): void;
  mirror(operations: string): void;
  contentHeight(height: number): void;
  /** CSS pixels of the content. */
  placeCanvas(top: number, height: number): void;
  /** There is no WebGL2. */
  noGraphics(): void;
  cursor(name: string): void;
  engine(message: string): void;
  prepareEngine(): void;
  emit(message: string): void;
  /** Perhaps: tell it once the numbers stand still. */
  resultChanged(): void;
  theme(properties: string): void;
  share(fragment: string): void;
  focus(node: number): void;
  scrollTo(y: number): void;
  picture(name: string, part: Rect): void;
  /** The canvas shows a chart as paper has it. */
  chart(figure: number): void;
  print(): void;
  language(code: string, title: string): void;
}

/** The module's exports as emcc names them. */
export interface WidgetModule {
  readonly HEAPU8: Uint8Array;
  _kw_alloc(size: number): number;
  _kw_start(pointer: number, length: number): void;
  _kw_texts(pointer: number, length: number): number;
  _kw_font(weight: number, pointer: number, length: number): void;
  _kw_resize(width: number, viewportHeight: number, pixelRatio: number): void;
  _kw_frame(now: number): number;
  _kw_paper(pixelRatio: number): void;
  _kw_pointer(kind: number, x: number, y: number): void;
  _kw_event(node: number, kind: number, value: number, pointer: number, length: number): void;
  _kw_environment(pointer: number, length: number): void;
  _kw_engine_message(pointer: number, length: number): void;
  _kw_tell_result(): void;
  _kw_files(pointer: number, length: number): void;
  _kw_step(direction: number): void;
  _kw_drag(state: number): void;
  _kw_gl(state: number): void;
  _kw_part(x: number, y: number, width: number, height: number): void;
  _kw_seen(top: number, bottom: number): void;
  _kw_open(pointer: number, length: number): void;
  _kw_shared(copied: number, pointer: number, length: number): void;
}

export interface ModuleOptions {
  host: Host;
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

/** [x, y, width, height] in CSS pixels from the top left of the content. */
export type Rect = [number, number, number, number];

/** A node's properties; what is left out has its default (mirror-node.js). */
export interface Props {
  rect: Rect;
  name: string;
  description: string;
  value: string;
  number: number;
  min: number;
  max: number;
  step: number;
  level: number;
  size: number;
  checked: boolean;
  disabled: boolean;
  invalid: boolean;
  target: string;
  controls: number;
  options: string[];
  rows: string[][];
  ends: number[];
}

export type Operation =
  | ['add', number, number, number, string, Partial<Props>]
  | ['set', number, Partial<Props>]
  | ['move', number, number, number]
  | ['remove', number];

/** Tells the widget what a person did to a node. */
export type Send = (node: number, kind: number, value?: number, text?: string) => void;

/** One mirrored node: its props as last told, and its elements. */
export interface MirrorNode {
  readonly id: number;
  readonly role: string;
  readonly props: Props;
  parent: number;
  /** What stands in the parent's slot: the control's wrapper, or the element itself. */
  outer: HTMLElement;
  /** The element with the role, the focus and the id. */
  control: HTMLElement;
  /** Where children go. */
  slot: HTMLElement;
  hint: HTMLElement | null;
  behaviour: Behaviour;
}

/** What a role does beyond its element: each is called only when it has something to do. */
export interface Behaviour {
  /** Brings the changed properties to the DOM. */
  apply(node: MirrorNode, changed: Partial<Props>): void;
  /** Undoes what was set up outside the node's own elements. */
  dispose?(node: MirrorNode): void;
}

/** Makes the elements of one role and connects their DOM events to `send`. */
export type Factory = (id: number, send: Send, props: Props) => {
  outer: HTMLElement;
  control: HTMLElement;
  slot?: HTMLElement;
  behaviour: Behaviour;
};

/** What the module asks of the engine: src/app/engine_requests.h. A cancel has no body. */
export interface EngineRequest {
  id: number;
  kind: string;
  body?: { options: Record<string, unknown>; files: { key: number; mapping?: object }[]; save_as?: string };
}
