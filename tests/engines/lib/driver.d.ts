/** How a frame or an element is named is each driver's own business. */
export type Frame = any;
export type Element = any;

/**
 * What the tests need of an engine. A frame is null for the page itself; `fn` is sent as text, so it needs nothing but its
 * arguments, which go as JSON. Every promise fails when the engine refuses.
 */
export interface Driver {
  /** What the engine itself said was wrong: console errors and warnings, exceptions that nobody caught. */
  problems: string[];
  goto(address: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Of what is seen, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  run(frame: Frame | null, fn: Function, args: unknown[]): Promise<any>;
  element(frame: Frame | null, fn: Function, args: unknown[]): Promise<Element | null>;
  frameOf(frame: Frame | null, element: Element): Promise<Frame>;
  /** As a person does: in the middle of the element, after scrolling there. */
  click(frame: Frame | null, element: Element): Promise<void>;
  choose(frame: Frame | null, element: Element, paths: string[]): Promise<void>;
  /** A key by its name (KeyboardEvent.key), to what has the focus. */
  press(frame: Frame | null, key: string): Promise<void>;
  type(frame: Frame | null, text: string): Promise<void>;
  /** How many elements the engine's own accessibility tree has under each role and name. */
  heard(frame: Frame | null, wanted: [role: string, name: string][]): Promise<number[]>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}
